package io.zitadeltestkit.embedded.internal.model.user;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The data of a service user.
 *
 * @param name the name
 * @param description the description; empty if there is none
 * @param jwtAccessTokens whether its access tokens are JWTs; opaque otherwise
 * @param secretHash hash of the client secret; null if it has none
 */
@RecordBuilder
public record Machine(
    String name, String description, boolean jwtAccessTokens, @Nullable String secretHash)
    implements MachineBuilder.With {
  @Override
  public String toString() {
    return "Machine[" + name + "]";
  }
}
