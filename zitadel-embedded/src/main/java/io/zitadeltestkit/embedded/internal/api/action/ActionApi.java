package io.zitadeltestkit.embedded.internal.api.action;

import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.CreateTargetRequest;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.ListTargetsRequest;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.UpdateTargetRequest;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/**
 * {@code zitadel.action.v2.ActionService}: its targets. Executions, which call them, are only on a
 * real server.
 */
public final class ActionApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.action.v2.ActionService")
        .add("CreateTarget", CreateTargetRequest.class, TargetCalls::create)
        .add("UpdateTarget", UpdateTargetRequest.class, TargetCalls::update)
        .add("DeleteTarget", IdRequest.class, TargetCalls::delete)
        .add("GetTarget", IdRequest.class, TargetReads::get)
        .add("ListTargets", ListTargetsRequest.class, TargetReads::list);
  }
}
