package io.zitadeltestkit.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last error of a log, in the formats of several versions. */
final class LogLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "time=\"x\" level=fatal msg=\"migration failed\" error=\"open /admin.pat: permission denied\" | migration failed: open /admin.pat: permission denied",
        "time=x level=ERROR msg=\"setup failed\" err=\"no \\\"such\\\" table\" | setup failed: no \"such\" table",
        "time=x level=ERROR msg=\"setup failed\" err.kind=AlreadyExists err.message=Errors.Instance.Domain.AlreadyExists err.stackTrace=\"a b\" | setup failed: err.kind=AlreadyExists err.message=Errors.Instance.Domain.AlreadyExists",
        "{\"level\":\"ERROR\",\"msg\":\"setup failed\",\"err\":\"refused\"} | setup failed: refused",
        "{\"severity\":\"ERROR\",\"msg\":\"setup failed\",\"error\":\"refused\"} | setup failed: refused",
        "panic: runtime error | panic: runtime error",
        "Error: unknown command \"strat\" for \"zitadel\" | Error: unknown command \"strat\" for \"zitadel\"",
        "2026-11-25 10:00:00 UTC [1] FATAL:  could not create lock file | 2026-11-25 10:00:00 UTC [1] FATAL:  could not create lock file",
      })
  void lastErrorIsReadable(String line, String expected) {
    String log = "level=info msg=\"an error=none\"\n" + line + "\nlevel=info msg=bye\n";

    assertThat(LogLines.lastError(log)).contains(expected);
  }

  @Test
  void lastLineWithoutAnError() {
    assertThat(LogLines.lastError("level=info msg=one\nlevel=info msg=two\n\n"))
        .contains("level=info msg=two");
    assertThat(LogLines.lastError("\n")).isEmpty();
  }
}
