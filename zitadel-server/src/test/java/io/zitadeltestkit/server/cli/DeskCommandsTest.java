package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The commands for the desk as parts of the program. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class DeskCommandsTest {
  private static String said(int status, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(captured, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      assertThat(Main.run(arguments)).isEqualTo(status);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return captured.toString(StandardCharsets.UTF_8);
  }

  @Test
  void helpNamesThemWithTheirExitCodes() {
    assertThat(said(0, "--help")).contains("up ", "token ", "login ", "decode ", "doctor ");
    for (String command : new String[] {"up", "token", "login", "decode", "doctor"}) {
      assertThat(said(0, command, "--help").replaceAll("\\s+", " ")).contains("Exit codes: 0 ");
    }
  }

  @Test
  void wrongArgumentsEndWithTwoAndThoseOfTheRealServersCommandsWithOne() {
    assertThat(said(2, "up", "--prot", "1")).contains("Unknown options: '--prot', '1'");
    assertThat(said(2, "token", "mint", "--lifetime")).contains("--lifetime");
    assertThat(said(2, "up", "--port", "70000")).contains("--port 70000 is no port");
    assertThat(said(1, "start", "--nope")).contains("Unknown option: '--nope'");
    assertThat(said(1, "--nope")).contains("Unknown option: '--nope'");
  }

  @Test
  void nothingIsColouredWithoutATerminal() {
    assertThat(said(0, "completion", "--help")).doesNotContain("\u001b[");
    assertThat(said(1, "decode", "--file", "/nowhere")).doesNotContain("\u001b[");
  }

  @Test
  void shellsCompleteThem() {
    assertThat(said(0, "completion"))
        .contains("#!/usr/bin/env bash", "complete -F", "zitadel-embedded")
        .contains("--watch", "--env-file", "rotate");
  }
}
