package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ToolTextTest {
  private static String namespace(String json) {
    return ToolText.namespace(new ToolDefinitions(json.replace('\'', '"')));
  }

  @Test
  void namespace_declaresEachTool_asTypeScript() {
    assertEquals(
        """
        namespace functions {

        // Finds loans.
        type find = (_: {
        // Number of the card
        card: number,
        state?: "open" | "late",
        tags?: string[],
        where?: {
          shelf: number,
        },
        either?: string | null,
        }) => any;

        type stop = () => any;

        } // namespace functions""",
        namespace(
            "[{'type':'function','function':{'name':'find','description':'Finds loans.',"
                + "'parameters':{'type':'object','properties':{"
                + "'card':{'type':'integer','description':'Number of the card'},"
                + "'state':{'type':'string','enum':['open','late']},"
                + "'tags':{'type':'array','items':{'type':'string'}},"
                + "'where':{'type':'object','properties':{'shelf':{'type':'number',"
                + "'description':'too deep to be told'}},'required':['shelf']},"
                + "'either':{'anyOf':[{'type':'string'},{'type':'null'}]}},"
                + "'required':['card']}}},{'function':{'name':'stop'}}]"));
  }

  @Test
  void namespace_isTheJson_whereNothingIsDeclared() {
    assertEquals("[{\"a\":1}]", namespace("[{'a':1}]"));
    assertEquals("search the web", namespace("search the web"));
  }
}
