package io.zitadeltestkit.server.token;

import io.zitadeltestkit.server.remote.Surroundings;

/** The commands in a directory other than the process'. */
public final class TokenCommands {
  private TokenCommands() {}

  public static Object token(Surroundings surroundings) {
    return new TokenCommand(surroundings);
  }

  public static Object login(Surroundings surroundings) {
    return new LoginCommand(surroundings);
  }
}
