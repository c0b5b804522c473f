package io.zitadeltestkit.junit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last requests, one line each: method, path without query, status and error message. Bodies
 * and headers are not kept, because they hold secrets. Thread-safe.
 */
final class HttpLog implements Interceptor {
  private static final int KEPT = 1000;
  private static final int SHOWN = 20;
  private static final int ERROR_BYTES = 4096;
  private static final JsonFactory JSON = new JsonFactory();

  private final LongSupplier nanoTime;
  private final Deque<Exchange> last = new ArrayDeque<>();
  private final ThreadLocal<Boolean> ours = ThreadLocal.withInitial(() -> false);

  private record Exchange(long start, String text, long nanos) {}

  /** Consecutive equal requests. */
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

  HttpLog() {
    this(System::nanoTime);
  }

  HttpLog(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Runs an action without recording its requests, which are the toolkit's own. */
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
    String message = message(response.peekBody(ERROR_BYTES).bytes());
    return message.isEmpty() ? "" : " " + message;
  }

  /** The field "message" of an error in JSON; empty for anything else. */
  private static String message(byte[] body) throws IOException {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (field.equals("message") && value == JsonToken.VALUE_STRING) {
          return json.getText().strip().replaceAll("\\s+", " ");
        }
        json.skipChildren();
      }
      return "";
    } catch (JsonProcessingException e) {
      // Not JSON, or cut off.
      return "";
    }
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

  /** {@return the last lines of the requests since a time; empty if there are none} */
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
