package io.zitadeltestkit.server.desk;

import io.zitadeltestkit.server.remote.EnvFile;
import io.zitadeltestkit.server.remote.Ran;
import io.zitadeltestkit.server.remote.Surroundings;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The command up in a directory, on a free port, until it is closed as by Ctrl-C. */
public final class RunningUp implements AutoCloseable {
  /** Images may have to be pulled for a container. */
  private static final Duration PATIENCE_WITH_CONTAINER = Duration.ofMinutes(4);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Path directory;
  private final Duration patience;
  private final Thread thread;

  private RunningUp(Surroundings surroundings, String... arguments) {
    directory = surroundings.directory();
    patience = List.of(arguments).contains("--container") ? PATIENCE_WITH_CONTAINER : PATIENCE;
    String[] line = new String[arguments.length + 2];
    line[0] = "--port";
    line[1] = "0";
    System.arraycopy(arguments, 0, line, 2, arguments.length);
    UpCommand command = new UpCommand(surroundings);
    thread = new Thread(() -> Ran.run(command, out, err, line));
  }

  /** Starts it, and returns when it has described the server. */
  public static RunningUp in(Path directory, String... arguments) {
    return in(new Surroundings(directory, Map.of()), arguments);
  }

  /** The same with variables. */
  public static RunningUp in(Surroundings surroundings, String... arguments) {
    RunningUp up = new RunningUp(surroundings, arguments);
    up.thread.start();
    return up.await(List.of(arguments).contains("--json") ? "}\n" : "Ctrl-C.\n");
  }

  /** Waits until it has printed a text. */
  public RunningUp await(String text) {
    long end = System.nanoTime() + patience.toNanos();
    while (!output().contains(text)) {
      if (!thread.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("up has not said '" + text + "' but:\n" + output() + err);
      }
      LockSupport.parkNanos(1_000_000);
    }
    return this;
  }

  public String output() {
    return out.toString();
  }

  public String complaints() {
    return err.toString();
  }

  /** Returns a variable from the file that it has written. */
  public String variable(String name) {
    return new EnvFile(directory.resolve(".env.local")).read().getOrDefault(name, "");
  }

  /** Ends it, and returns when everything is cleaned up. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
