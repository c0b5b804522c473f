package io.zitadeltestkit.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program without a command, in this JVM on a free port, until it is closed. */
final class RunningProgram implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("http://localhost:\\d+");

  private final PrintStream before = System.out;
  private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
  private final Thread thread;

  private RunningProgram(String... arguments) {
    String[] line = new String[arguments.length + 2];
    line[0] = "--port";
    line[1] = "0";
    System.arraycopy(arguments, 0, line, 2, arguments.length);
    System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
    thread = new Thread(() -> Main.run(line));
  }

  /** Starts it with these arguments, and returns once it serves. */
  static RunningProgram start(String... arguments) {
    RunningProgram program = new RunningProgram(arguments);
    program.thread.start();
    while (!program.output().endsWith("\n") && program.thread.isAlive()) {
      Thread.onSpinWait();
    }
    return program;
  }

  /** Returns its output. */
  String output() {
    return captured.toString(StandardCharsets.UTF_8);
  }

  String baseUrl() {
    Matcher url = URL.matcher(output());
    if (!url.find()) {
      throw new AssertionError("The program says no URL: " + output());
    }
    return url.group();
  }

  @Override
  public void close() {
    System.setOut(before);
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
