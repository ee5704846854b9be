package dev.tunewise.ui.parameters;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.parameters.ColumnLayout.Section;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Title of a section, with how many of its values differ from the preset; opens and closes it. */
final class SectionHeader extends HBox {
  private static final PseudoClass EXPANDED = PseudoClass.getPseudoClass("expanded");

  private final String title;
  private final boolean collapsible;
  private final BooleanProperty expanded = new SimpleBooleanProperty();
  private final Label differences = Nodes.label("", "differences");
  private boolean searching;

  /** A closed header, or an open one that stays open. */
  SectionHeader(Section section, boolean collapsible) {
    title = section.title();
    this.collapsible = collapsible;
    getStyleClass().add("section-header");
    setAlignment(Pos.CENTER_LEFT);
    Label titleLabel = Nodes.label(title, "section-title");
    if (collapsible) {
      getChildren().add(chevron());
    }
    Region swatch = Nodes.styled(new Region(), "swatch", section.key());
    getChildren().addAll(titleLabel, swatch, Nodes.gap(), differences);
    expanded.subscribe(now -> pseudoClassStateChanged(EXPANDED, now));
    expanded.set(!collapsible);
    showDifferences(0);
    if (collapsible) {
      listen();
    }
  }

  private static StackPane chevron() {
    return Nodes.styled(new StackPane(Nodes.styled(new Region(), "arrow")), "chevron");
  }

  private void listen() {
    getStyleClass().add("collapsible");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TITLED_PANE);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            toggle();
          }
        });
    setOnKeyPressed(this::keyPressed);
  }

  BooleanProperty expandedProperty() {
    return expanded;
  }

  boolean isExpanded() {
    return expanded.get();
  }

  /** While a search shows what it found, there is nothing to open or close. */
  void setSearching(boolean searching) {
    this.searching = searching;
    setFocusTraversable(collapsible && !searching);
    pseudoClassStateChanged(EXPANDED, searching || isExpanded());
  }

  void showDifferences(int count) {
    String text = count == 0 ? "" : count + " changed";
    if (!text.equals(differences.getText()) || getAccessibleText() == null) {
      differences.setText(text);
      differences.setVisible(count > 0);
      setAccessibleText(count == 0 ? title : title + ", " + count + " changed from the preset");
    }
  }

  private void toggle() {
    if (!searching) {
      expanded.set(!isExpanded());
      notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }
  }

  private void keyPressed(KeyEvent event) {
    boolean wanted =
        switch (event.getCode()) {
          case SPACE, ENTER -> true;
          case RIGHT -> !isExpanded();
          case LEFT -> isExpanded();
          default -> false;
        };
    if (wanted && !event.isShortcutDown()) {
      toggle();
      event.consume();
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> getAccessibleText();
      case EXPANDED -> isExpanded();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case EXPAND -> expanded.set(true);
      case COLLAPSE -> expanded.set(!collapsible);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
