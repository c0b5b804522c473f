package io.zitadeltestkit.server.container;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that has started a container, as a label of it. One that was killed could not clean
 * up: the next one does.
 *
 * @param machine the machine, since an engine may have several
 * @param process its id
 * @param started when it began, since ids come again
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

  /** {@return whether it was a process of this machine that is no more} */
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
