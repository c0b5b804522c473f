package io.zitadeltestkit.embedded.internal.http;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a server, all daemons, so that they don't keep the JVM alive. */
final class ServerThreads {
  private static final String NAME = "zitadel-embedded-";

  /** The release whose virtual threads may block within a monitor (JEP 491). */
  private static final int FIRST_WITHOUT_PINNING = 24;

  private ServerThreads() {}

  /**
   * {@return a thread for each request}
   *
   * <p>A client that stalls holds one for as long as it does; a virtual one costs next to nothing.
   * Before JDK 24 it would pin its carrier thread, since the JDK's server reads requests in
   * synchronized methods, and there are only as many carriers as processors.
   */
  static ExecutorService executor() {
    if (Runtime.version().feature() < FIRST_WITHOUT_PINNING) {
      return platformThreads();
    }
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return platformThreads();
    }
  }

  private static ExecutorService platformThreads() {
    AtomicInteger count = new AtomicInteger();
    return Executors.newCachedThreadPool(task -> daemon(task, NAME + count.incrementAndGet()));
  }

  /** Runs a task, whose own new threads are daemons as the thread is that it runs in. */
  static void inDaemon(Runnable task) {
    CompletableFuture.runAsync(task, command -> daemon(command, NAME + "start").start()).join();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
