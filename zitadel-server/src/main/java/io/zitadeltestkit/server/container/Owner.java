package io.zitadeltestkit.server.container;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that started a container, as a label on it, so that the next process can remove the
 * containers of a killed one.
 *
 * @param machine the machine, since several may use one engine
 * @param process its id
 * @param started when it was started, since process ids are reused
 */
record Owner(String machine, long process, long started) {
  static final String LABEL = "io.zitadeltestkit.up";

  static Owner ofThis() {
    ProcessHandle own = ProcessHandle.current();
    return new Owner(machineName(), own.pid(), began(own));
  }

  private static String machineName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static long began(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  static Optional<Owner> parse(String text) {
    String[] parts = text.split("/", -1);
    try {
      return parts.length == 3
          ? Optional.of(new Owner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** {@return whether it was a process of this machine that has ended} */
  boolean isGone() {
    return machine.equals(machineName())
        && ProcessHandle.of(process)
            .map(running -> started != 0 && began(running) != started)
            .orElse(true);
  }

  String label() {
    return LABEL + "=" + this;
  }

  @Override
  public String toString() {
    return machine + "/" + process + "/" + started;
  }
}
