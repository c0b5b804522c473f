package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;

/** A server of its own for a test class, and calls of the user service. */
public final class UserServiceCalls implements AutoCloseable {
  public static final String PASSWORD = "Secret-Passw0rd!";

  private final EmbeddedZitadel server = EmbeddedZitadel.start();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

  public EmbeddedZitadel server() {
    return server;
  }

  public EmbeddedCalls admin() {
    return admin;
  }

  /** Calls a method as the instance's owner; quotes may be single. */
  public Answer call(String method, String json) {
    return admin.call("zitadel.user.v2.UserService/" + method, json);
  }

  /** Calls a method with another token. */
  public Answer callAs(String token, String method, String json) {
    return admin.as(token).call("zitadel.user.v2.UserService/" + method, json);
  }

  /** Returns the user as the service shows it. */
  public Answer get(String userId) {
    return call("GetUserByID", "{'userId':'" + userId + "'}").ok();
  }

  /** Signs in by user id and password, without a browser. */
  public Answer signIn(String userId, String password) {
    return admin.call(
        "zitadel.session.v2.SessionService/CreateSession",
        "{'checks':{'user':{'userId':'%s'},'password':{'password':'%s'}}}"
            .formatted(userId, password));
  }

  @Override
  public void close() {
    server.close();
  }
}
