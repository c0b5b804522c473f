package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.error.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The syntax of .env files, as people write it. */
class EnvFileTest {
  @TempDir Path folder = Path.of("");

  private Map<String, String> read(String text) throws Exception {
    return EnvFile.read(Files.writeString(folder.resolve(".env"), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A=b|b",
        "A = b |b",
        "  A=b|b",
        "export A=b|b",
        "export\tA='b'|b",
        "A='b c'|b c",
        "A='b # c' # d|b # c",
        "A=\"b # c\"# d|b # c",
        "A=b # c|b",
        "A=b#c|b#c",
        "A=b=c==|b=c==",
        "A='b\"c\\n$d'|b\"c\\n$d",
        "A=\"b\\\"c\\\\d\\$e\\q\"|b\"c\\d$e\\q",
        "A={\"k\": 'v'}|{\"k\": 'v'}",
        "A.b-C_1=d|d",
      })
  void valueIsReadAsAShellWould(String line, String value) throws Exception {
    assertThat(read(line + "\n").values()).containsExactly(value);
  }

  @Test
  void emptyValuesBlankLinesAndCommentsAreRead() throws Exception {
    assertThat(read("\n# one\n   # indented\n\t\nA=\nB=''\nC= # nothing\nD=\"\""))
        .containsExactly(
            Map.entry("A", ""), Map.entry("B", ""), Map.entry("C", ""), Map.entry("D", ""));
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreIgnored() throws Exception {
    assertThat(read("\uFEFFA=b\r\nC='d'\r\nE=f\r\n"))
        .containsExactly(Map.entry("A", "b"), Map.entry("C", "d"), Map.entry("E", "f"));
  }

  @Test
  void quotedValueMaySpanLines() throws Exception {
    assertThat(read("A='one\n# two\n'\nB=\"three\nfour\\nfive\"\nC=d"))
        .containsExactly(
            Map.entry("A", "one\n# two\n"),
            Map.entry("B", "three\nfour\nfive"),
            Map.entry("C", "d"));
  }

  @Test
  void laterValueOfANameWins() throws Exception {
    assertThat(read("A=b\nA=c")).containsExactly(Map.entry("A", "c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A='secret|2|opens a quotation mark (') that is never closed",
        "A=\"secret|2|opens a quotation mark (\") that is never closed",
        "A='secret'x|2|has something behind the closing quotation mark",
        "secret|2|is not of the form NAME=value",
        "export secret|2|is not of the form NAME=value",
        "=secret|2|is not of the form NAME=value",
        "1A=secret|2|is not of the form NAME=value",
      })
  void brokenLineIsNamedAndNotQuoted(String line, int number, String problem) {
    assertThatThrownBy(() -> read("# first\n" + line + "\nB=c\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "%s can't be read: line %d %s. Correct it, or remove the file.",
            folder.resolve(".env"), number, problem)
        .hasNoCause();
  }

  @Test
  void backslashAtTheEndOfAFileIsNoReasonToReadOn() {
    assertThatThrownBy(() -> read("A=\"secret\\"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 1 opens a quotation mark (\") that is never closed");
  }
}
