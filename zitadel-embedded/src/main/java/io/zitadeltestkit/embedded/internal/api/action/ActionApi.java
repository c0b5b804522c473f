package io.zitadeltestkit.embedded.internal.api.action;

import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/**
 * {@code zitadel.action.v2.ActionService}: a server that called other servers would be no fake of
 * an identity server any more, so only a real one has it.
 */
public final class ActionApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.action.v2.ActionService");
  }
}
