package io.zitadeltestkit.embedded.internal.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A JSON Web Token as a person reads it. The signature is left out: without it, the text is no
 * token.
 *
 * @param header the header
 * @param claims the claims
 */
public record TokenText(JsonNode header, JsonNode claims) {
  /** A time that a token speaks of: the claim, and when it is. */
  public record Moment(String claim, Instant at) {}

  /** Reads a token; empty if it is none, such as an opaque one. */
  public static Optional<TokenText> parse(String token) {
    String[] parts = token.strip().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      JsonNode header = json(parts[0]);
      JsonNode claims = json(parts[1]);
      return header instanceof ObjectNode && claims instanceof ObjectNode
          ? Optional.of(new TokenText(header, claims))
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static JsonNode json(String part) throws JsonProcessingException {
    return ProtoJson.mapperForTrees()
        .readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  /** {@return the times in the claims, in their order there} */
  public List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    claims
        .properties()
        .forEach(
            claim -> {
              boolean time =
                  List.of("exp", "iat", "nbf", "auth_time", "updated_at").contains(claim.getKey());
              if (time && claim.getValue().isNumber()) {
                moments.add(
                    new Moment(claim.getKey(), Instant.ofEpochSecond(claim.getValue().asLong())));
              }
            });
    return moments;
  }

  /** {@return from when on it is refused; empty if it does not say} */
  public Optional<Instant> expiresAt() {
    return moments().stream()
        .filter(moment -> moment.claim().equals("exp"))
        .map(Moment::at)
        .findFirst();
  }
}
