package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows the content of a token, and whether it is valid here. The token itself is not shown again.
 */
public final class Decoder {
  private final Desk.Parts parts;

  Decoder(Desk.Parts parts) {
    this.parts = parts;
  }

  /** A server that checks a token. */
  public interface Judge {
    /** {@return the login name of the access token's user; empty if it is refused} */
    String userOf(String token);

    /** {@return whether the server has signed it} */
    boolean isSigned(String token);

    /** {@return the server's time} */
    Instant now();
  }

  Map<String, Object> decode(Instance instance, String pasted) {
    return decode(
        pasted,
        new Judge() {
          @Override
          public String userOf(String token) {
            return user(instance, token);
          }

          @Override
          public boolean isSigned(String token) {
            return parts.signed().test(instance, token);
          }

          @Override
          public Instant now() {
            return instance.now();
          }
        });
  }

  /** {@return the values of the page's template} */
  public static Map<String, Object> decode(String pasted, Judge judge) {
    String token = pasted.strip().replaceFirst("(?i)^(Authorization:\\s*)?Bearer\\s+", "");
    if (token.isEmpty()) {
      return Map.of("problem", "There is no token to decode. Paste one.");
    }
    Map<String, Object> values = new HashMap<>();
    values.put("decoded", true);
    String user = judge.userOf(token);
    values.put(
        "verdict",
        user.isEmpty()
            ? "The server does not accept it as an access token: it is unknown, expired or revoked,"
                + " or of another kind."
            : "The server accepts it as an access token of " + user + ".");
    TokenText.parse(token)
        .ifPresentOrElse(
            text -> put(values, text, judge.isSigned(token), judge.now()),
            () -> values.put("opaque", true));
    return values;
  }

  private static void put(Map<String, Object> values, TokenText text, boolean signed, Instant now) {
    values.put("header", text.header().toPrettyString());
    values.put("claims", text.claims().toPrettyString());
    values.put(
        "signature",
        signed ? "Signed with a key of this server." : "Not signed with a key of this server.");
    values.put(
        "times",
        text.moments().stream()
            .map(
                moment ->
                    moment.claim()
                        + ": "
                        + moment.at()
                        + (moment.claim().equals("exp")
                            ? " (" + Spans.left(moment.at(), now) + ")"
                            : ""))
            .toList());
  }

  private String user(Instance instance, String token) {
    Caller caller = parts.callers().apply(instance, "Bearer " + token);
    State state = instance.state();
    return state
        .find(User.TABLE, caller.userId())
        .map(user -> LoginNames.preferred(state, user))
        .orElse("");
  }
}
