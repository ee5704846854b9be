package dev.tunewise.cli;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.file.ProgramFolders;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order in which {@code help} lists them. */
enum CommandKind {
  SIMULATE(SimulateCommand.class, SimulateCommand::new),
  EXPORT(ExportCommand.class, ExportCommand::new),
  CALIBRATE(CalibrateCommand.class, CalibrateCommand::new),
  VALIDATE(ValidateCommand.class, ValidateCommand::new),
  EVALUATIONS(EvaluationsCommand.class, EvaluationsCommand::new),
  DATASET(DatasetCommand.class, console -> new DatasetCommand(console, store())),
  USAGE(UsageCommand.class, UsageCommand::new),
  PRICES(PricesCommand.class, console -> new PricesCommand(console, store())),
  HELP(HelpCommand.class, console -> new HelpCommand());

  private final Class<?> type;
  private final Function<Console, Object> maker;

  CommandKind(Class<?> type, Function<Console, Object> maker) {
    this.type = type;
    this.maker = maker;
  }

  private static CatalogStore store() {
    return new CatalogStore(ProgramFolders.find().settings());
  }

  /** Those that can play a part: all, unless the first word names one that needs no others. */
  static List<CommandKind> needed(List<String> words) {
    List<CommandKind> all = List.of(values());
    return all.stream()
        .filter(kind -> kind != HELP && !words.isEmpty() && kind.word().equals(words.getFirst()))
        .findFirst()
        .map(List::of)
        .orElse(all);
  }

  /** The word that names it. */
  String word() {
    return said().name();
  }

  /** The command with its options, ready to run. */
  CommandLine whole(Console console) {
    return new CommandLine(maker.apply(console));
  }

  /** Its name and what it does, for lists of commands: options take longer than many a command. */
  CommandLine listed() {
    CommandSpec spec = CommandSpec.create().name(said().name());
    spec.usageMessage().header(said().header()).description(said().description());
    return new CommandLine(spec);
  }

  private Command said() {
    return type.getAnnotation(Command.class);
  }
}
