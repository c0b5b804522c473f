package io.zitadeltestkit.client.internal.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.client.internal.json.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes secrets from logs and messages: by the names of fields, and by the look of values. */
public final class Redactor {
  public static final String REDACTED = "***";

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "password|passphrase|secret|token|assertion|credential|code|otp|key|jwt|hash|signature|bearer|authorization|cookie"
              + "|samlre(quest|sponse)|^pat$|^pin$|^validation$");

  /** Field names that contain the name of a secret field but are harmless. */
  private static final Pattern HARMLESS_NAME =
      Pattern.compile(
          ".*(ids?|types?|date|lifetime|policy|state|methods?|endpoint|supported|name|expiration|challenge|expiresin|url|uri)");

  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]{5,}(\\.[A-Za-z0-9_-]*){0,4}");
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}");
  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)",
          Pattern.DOTALL);
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#@\\s]+@");

  /** The values in a URL's query or fragment, such as a code or a token. */
  private static final Pattern URL_VALUES =
      Pattern.compile("(?<=[?&#])([A-Za-z0-9_.-]{1,40})=([^&#\\s\"]+)");

  /** OAuth parameters that are not secret; a list of the secret ones could never be complete. */
  private static final Set<String> SHOWN_IN_URLS =
      Set.of(
          "client_id",
          "code_challenge_method",
          "error",
          "error_description",
          "grant_type",
          "max_age",
          "post_logout_redirect_uri",
          "prompt",
          "redirect_uri",
          "response_mode",
          "response_type",
          "scope",
          "ui_locales");

  /** A URL as a value of another, with a query, a fragment or a user of its own. */
  private static final Pattern NESTED =
      Pattern.compile("(?i)[?]|%(3f|23|25)|//.*(@|%40)|%2f%2f.*(@|%40)");

  private static final int SHORTEST_SECRET = 4;
  private static final int MAX_TEXT = 600;

  private Redactor() {}

  /** JSON with every secret replaced; a body that is not JSON is not shown at all. */
  public static String json(byte[] body) {
    if (body.length == 0) {
      return "";
    }
    try {
      JsonNode tree = Json.mapper().readTree(body);
      return Json.mapper().writeValueAsString(redact(tree, false));
    } catch (IOException e) {
      return "(" + body.length + " bytes that are no JSON)";
    }
  }

  /** Any value for a message. Maps and JSON trees, unlike records, would print their secrets. */
  public static String value(@Nullable Object value) {
    if (value instanceof Map<?, ?> || value instanceof JsonNode) {
      return shortText(redact(Json.mapper().valueToTree(value), false).toString(), List.of());
    }
    return shortText(
        value instanceof List<?> list
            ? list.stream().limit(20).map(Redactor::value).toList().toString()
            : String.valueOf(value),
        List.of());
  }

  /** A form, {@code a=b&c=d}, with every secret replaced. */
  public static String form(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return Stream.of(text.split("&", -1))
        .map(
            pair -> {
              int equals = pair.indexOf('=');
              String name = equals < 0 ? pair : pair.substring(0, equals);
              return isSecretName(decoded(name)) ? name + "=" + REDACTED : text(decoded(pair));
            })
        .collect(Collectors.joining("&"));
  }

  /** Free text with everything replaced that looks like a secret. */
  public static String text(String text) {
    String result = PRIVATE_KEY.matcher(text).replaceAll(REDACTED);
    result = JWT.matcher(result).replaceAll(REDACTED);
    result = CREDENTIALS.matcher(result).replaceAll("$1 " + REDACTED);
    result = USER_INFO.matcher(result).replaceAll(REDACTED + "@");
    return URL_VALUES
        .matcher(result)
        .replaceAll(
            pair ->
                SHOWN_IN_URLS.contains(pair.group(1)) && !NESTED.matcher(pair.group(2)).find()
                    ? Matcher.quoteReplacement(pair.group())
                    : Matcher.quoteReplacement(pair.group(1) + "=" + REDACTED));
  }

  /** Free text without these secrets, and without anything that looks like one. */
  public static String text(String text, Collection<String> secrets) {
    return text(without(text, secrets));
  }

  /** Free text without these secrets, plain or URL-encoded. */
  public static String without(String text, Collection<String> secrets) {
    String result = text;
    for (String secret : secrets) {
      if (secret.length() >= SHORTEST_SECRET) {
        result = result.replace(secret, REDACTED);
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        if (!encoded.equals(secret)) {
          result = result.replace(encoded, REDACTED);
        }
      }
    }
    return result;
  }

  /** Text from a server for a message: one line of limited length, without secrets. */
  public static String shortText(String text, Collection<String> secrets) {
    // Cut twice: half of a secret, left by the first cut, must not be shown.
    String cut = text.length() <= 8 * MAX_TEXT ? text : text.substring(0, 8 * MAX_TEXT);
    String line = text(cut, secrets).replaceAll("\\s+", " ");
    return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + "…";
  }

  /** The secrets in a form, to be kept out of messages that quote it. */
  public static List<String> secretsInForm(byte[] form) {
    List<String> found = new ArrayList<>();
    for (String pair : new String(form, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && isSecretName(decoded(pair.substring(0, equals)))) {
        found.add(decoded(pair.substring(equals + 1)));
      }
    }
    return found;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a server may send an invalid percent-encoding
    }
  }

  /** The secrets in a JSON body, to be kept out of messages that quote it. */
  public static List<String> secretsIn(byte[] json) {
    List<String> found = new ArrayList<>();
    try {
      collect(Json.mapper().readTree(json), false, found);
    } catch (IOException e) {
      // not JSON, so fields can't be found
    }
    return found;
  }

  static boolean isSecretName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    return SECRET_NAME.matcher(plain).find() && !HARMLESS_NAME.matcher(plain).matches();
  }

  private static JsonNode redact(JsonNode node, boolean secret) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (var field : object.properties()) {
        JsonNode value = field.getValue();
        copy.set(field.getKey(), redact(value, secret || isSecretField(field.getKey(), value)));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      for (JsonNode element : array) {
        copy.add(redact(element, secret));
      }
      return copy;
    }
    if (secret && (node.isTextual() || node.isNumber())) {
      return JsonNodeFactory.instance.textNode(REDACTED);
    }
    return node.isTextual() ? JsonNodeFactory.instance.textNode(text(node.textValue())) : node;
  }

  private static void collect(JsonNode node, boolean secret, List<String> found) {
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        JsonNode value = field.getValue();
        collect(value, secret || isSecretField(field.getKey(), value), found);
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(element -> collect(element, secret, found));
    } else if (secret && (node.isTextual() || node.isNumber())) {
      found.add(node.asText());
    }
  }

  // The code of an error is not secret, and is needed in a log.
  private static boolean isSecretField(String name, JsonNode value) {
    boolean errorCode =
        name.equals("code")
            && ((value.isInt() && value.intValue() <= 16)
                || (value.isTextual() && ConnectCodes.ALL.contains(value.textValue())));
    return isSecretName(name) && !errorCode;
  }
}
