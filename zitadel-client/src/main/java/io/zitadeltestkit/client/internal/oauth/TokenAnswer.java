package io.zitadeltestkit.client.internal.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.client.auth.AccessToken;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a token response (RFC 6749, 5.1), and reports errors in it. */
final class TokenAnswer {
  /** A lifetime of more than a century counts as endless, and would overflow. */
  private static final double ENDLESS_SECONDS = 100.0 * 365 * 24 * 60 * 60;

  private final JsonNode document;

  TokenAnswer(JsonNode document) {
    this.document = document;
  }

  /** What is wrong with the answer, as the end of a sentence; empty if it is a bearer token. */
  Optional<String> problem() {
    JsonNode token = document.path("access_token");
    if (!token.isTextual() || token.textValue().isEmpty()) {
      return Optional.of("without \"access_token\"");
    }
    if (!token.textValue().chars().allMatch(c -> c > ' ' && c <= '~')) {
      return Optional.of("the \"access_token\" has a blank or another character that no token has");
    }
    JsonNode type = document.path("token_type");
    if (!type.isMissingNode() && !type.asText().equalsIgnoreCase("Bearer")) {
      return Optional.of("the \"token_type\" is not Bearer");
    }
    JsonNode lifetime = document.path("expires_in");
    boolean absent = lifetime.isMissingNode() || lifetime.isNull();
    if (!absent && !(lifetime.isNumber() && lifetime.doubleValue() > 0)) {
      return Optional.of("\"expires_in\" is not a number of seconds greater than 0");
    }
    return Optional.empty();
  }

  AccessToken token(Instant now) {
    return new AccessToken(document.path("access_token").textValue(), expiry(now));
  }

  private @Nullable Instant expiry(Instant now) {
    JsonNode lifetime = document.path("expires_in");
    return !lifetime.isNumber() || lifetime.doubleValue() > ENDLESS_SECONDS
        ? null
        : now.plusSeconds(lifetime.longValue());
  }
}
