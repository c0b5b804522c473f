package io.zitadeltestkit.junit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Keeps a line of each of the last exchanges: method, path without query, status, and what an error
 * says. Bodies and headers, where secrets are, are not kept. Thread-safe.
 */
final class Exchanges implements Interceptor {
  private static final int KEPT = 1000;
  private static final int SHOWN = 20;
  private static final int ERROR_BYTES = 4096;
  private static final Pattern MESSAGE =
      Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final LongSupplier nanoTime;
  private final Deque<Exchange> last = new ArrayDeque<>();
  private final ThreadLocal<Boolean> ours = ThreadLocal.withInitial(() -> false);

  private record Exchange(long start, String text, long nanos) {}

  /** Those of a kind that follow each other. */
  private record Repeats(String text, int times, long nanos) {
    Repeats and(Exchange next) {
      return new Repeats(text, times + 1, nanos + next.nanos());
    }

    @Override
    public String toString() {
      long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
      return times == 1
          ? "  %s (%d ms)".formatted(text, millis)
          : "  %s, %d times (%d ms in all)".formatted(text, times, millis);
    }
  }

  Exchanges() {
    this(System::nanoTime);
  }

  Exchanges(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Does what the toolkit does for itself; that is not kept, as no test has asked for it. */
  <T> T unrecorded(Supplier<T> action) {
    boolean before = ours.get();
    ours.set(true);
    try {
      return action.get();
    } finally {
      ours.set(before);
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    long start = nanoTime.getAsLong();
    try {
      Response response = chain.proceed(request);
      add(request, response.code() + error(response), start);
      return response;
    } catch (IOException e) {
      add(request, e.getClass().getSimpleName() + ": " + e.getMessage(), start);
      throw e;
    }
  }

  private static String error(Response response) throws IOException {
    if (response.isSuccessful()) {
      return "";
    }
    Matcher message = MESSAGE.matcher(response.peekBody(ERROR_BYTES).string());
    return message.find() ? " " + message.group(1) : "";
  }

  private void add(Request request, String outcome, long start) {
    add(request.method() + " " + request.url().encodedPath() + " → " + outcome, start);
  }

  void add(String text, long start) {
    if (ours.get()) {
      return;
    }
    synchronized (last) {
      last.addLast(new Exchange(start, text, nanoTime.getAsLong() - start));
      if (last.size() > KEPT) {
        last.removeFirst();
      }
    }
  }

  /** Returns the last lines of those that began since then; nothing if there are none. */
  String since(long start) {
    List<Repeats> lines = new ArrayList<>();
    synchronized (last) {
      for (Exchange exchange : last) {
        if (exchange.start() - start >= 0) {
          add(lines, exchange);
        }
      }
    }
    return String.join(
        "\n",
        lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()).stream()
            .map(Repeats::toString)
            .toList());
  }

  private static void add(List<Repeats> lines, Exchange next) {
    int end = lines.size() - 1;
    if (end >= 0 && lines.get(end).text().equals(next.text())) {
      lines.set(end, lines.get(end).and(next));
    } else {
      lines.add(new Repeats(next.text(), 1, next.nanos()));
    }
  }
}
