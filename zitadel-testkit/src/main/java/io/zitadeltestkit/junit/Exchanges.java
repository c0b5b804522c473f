package io.zitadeltestkit.junit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Keeps a line of each of the last exchanges: method, path without query, status, and what an error
 * says. Bodies and headers, where secrets are, are not kept.
 */
final class Exchanges implements Interceptor {
  private static final int KEPT = 20;
  private static final int ERROR_BYTES = 4096;
  private static final Pattern MESSAGE =
      Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Deque<String> lines = new ArrayDeque<>();

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    long start = System.nanoTime();
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
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    String line =
        "  %s %s → %s (%d ms)"
            .formatted(request.method(), request.url().encodedPath(), outcome, millis);
    synchronized (lines) {
      lines.addLast(line);
      if (lines.size() > KEPT) {
        lines.removeFirst();
      }
    }
  }

  String print() {
    synchronized (lines) {
      return lines.isEmpty() ? "  none" : String.join("\n", lines);
    }
  }
}
