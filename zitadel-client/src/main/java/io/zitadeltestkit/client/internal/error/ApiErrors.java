package io.zitadeltestkit.client.internal.error;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.internal.http.HttpAnswer;
import io.zitadeltestkit.client.internal.text.ConnectCodes;
import io.zitadeltestkit.client.internal.text.Redactor;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads error responses, in the Connect form (code as text) and the REST form (code as number). */
final class ApiErrors {
  /** The older APIs wrap the actual error into one with the code unknown. */
  private static final Pattern WRAPPED =
      Pattern.compile("rpc error: code = (?<code>[A-Za-z]+) desc = (?<message>.*)", Pattern.DOTALL);

  private static final Pattern ID_AT_END =
      Pattern.compile("\\s*\\((?<id>[A-Za-z0-9]+-[A-Za-z0-9]+)?\\)$");
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
  private static final int MAX_READ = 20_000;

  private ApiErrors() {}

  static ApiError read(String method, HttpAnswer answer, Collection<String> secrets) {
    JsonNode body = answer.json();
    String code = code(body.path("code"), answer.status());
    String message = body.path("message").asText("");
    if (message.isEmpty() && answer.mediaType().equals("text/plain")) {
      message = answer.text().strip();
    }
    // Cut first: an answer may be very long, and patterns are slow on it.
    message = message.length() <= MAX_READ ? message : message.substring(0, MAX_READ);
    String id = id(body.path("details"));
    Matcher end = ID_AT_END.matcher(message);
    if (end.find()) {
      id = id == null ? end.group("id") : id;
      message = message.substring(0, end.start());
    }
    Matcher wrapped = WRAPPED.matcher(message);
    if (wrapped.matches()) {
      code = snakeCase(wrapped.group("code"));
      message = wrapped.group("message");
    }
    return new ApiError(
        method,
        answer.status(),
        word(code, CODE, secrets) ? code : codeOf(answer.status()),
        id != null && word(id, ID, secrets) ? id : null,
        Redactor.shortText(message, secrets));
  }

  private static String code(JsonNode code, int status) {
    if (code.isTextual()) {
      return code.textValue();
    }
    if (code.isInt() && code.intValue() > 0 && code.intValue() < ConnectCodes.ALL.size()) {
      return ConnectCodes.ALL.get(code.intValue());
    }
    return codeOf(status);
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 400 -> "invalid_argument";
      case 401 -> "unauthenticated";
      case 403 -> "permission_denied";
      case 404 -> "not_found";
      case 409 -> "already_exists";
      case 429 -> "resource_exhausted";
      case 501 -> "unimplemented";
      case 502, 503, 504 -> "unavailable";
      default -> "unknown";
    };
  }

  private static @Nullable String id(JsonNode details) {
    for (JsonNode detail : details) {
      JsonNode id = detail.path("debug").path("id");
      JsonNode found = id.isTextual() ? id : detail.path("id");
      if (found.isTextual() && !found.textValue().isEmpty()) {
        return found.textValue();
      }
    }
    return null;
  }

  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  // A code or an id is a single word; anything else may be an echo of the request.
  private static boolean word(String text, Pattern form, Collection<String> secrets) {
    return form.matcher(text).matches() && Redactor.text(text, secrets).equals(text);
  }
}
