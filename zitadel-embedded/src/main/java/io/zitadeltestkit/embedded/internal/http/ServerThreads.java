package io.zitadeltestkit.embedded.internal.http;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a server, all daemons, so that they don't keep the JVM alive. */
final class ServerThreads {
  private static final String NAME = "zitadel-embedded-";

  private ServerThreads() {}

  /**
   * {@return a thread for each request}
   *
   * <p>A stalled client blocks a thread; virtual threads, from JDK 21 on, cost next to nothing.
   */
  static ExecutorService executor() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      AtomicInteger count = new AtomicInteger();
      return Executors.newCachedThreadPool(task -> daemon(task, NAME + count.incrementAndGet()));
    }
  }

  /** Runs a task in a daemon thread, so that the threads that it creates are daemons, too. */
  static void inDaemon(Runnable task) {
    CompletableFuture.runAsync(task, command -> daemon(command, NAME + "start").start()).join();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
