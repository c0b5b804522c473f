package io.zitadeltestkit.embedded.api.action;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/**
 * {@code zitadel.action.v2.ActionService}: a server that called other servers would be no fake of
 * an identity server any more, so only a real one has it.
 */
public final class ActionApi implements Api {
  private static final String TARGETS = "/v2/actions/targets";
  private static final String TARGET = TARGETS + "/{id}";
  private static final String KEYS = TARGETS + "/{target_id}/publickeys";
  private static final String KEY = KEYS + "/{key_id}";
  private static final String EXECUTIONS = "/v2/actions/executions";

  @Override
  public Service service() {
    return Service.v2("zitadel.action.v2.ActionService")
        .elsewhere("CreateTarget", Verb.POST, TARGETS)
        .elsewhere("UpdateTarget", Verb.POST, TARGET)
        .elsewhere("DeleteTarget", Verb.DELETE, TARGET)
        .elsewhere("GetTarget", Verb.GET, TARGET)
        .elsewhere("ListTargets", Verb.POST, TARGETS + "/search")
        .elsewhere("AddPublicKey", Verb.POST, KEYS)
        .elsewhere("ActivatePublicKey", Verb.POST, KEY + "/activate")
        .elsewhere("DeactivatePublicKey", Verb.POST, KEY + "/deactivate")
        .elsewhere("RemovePublicKey", Verb.DELETE, KEY)
        .elsewhere("ListPublicKeys", Verb.POST, KEYS + "/search")
        .elsewhere("SetExecution", Verb.PUT, EXECUTIONS)
        .elsewhere("ListExecutions", Verb.POST, EXECUTIONS + "/search")
        .elsewhere("ListExecutionFunctions", Verb.GET, EXECUTIONS + "/functions")
        .elsewhere("ListExecutionMethods", Verb.GET, EXECUTIONS + "/methods")
        .elsewhere("ListExecutionServices", Verb.GET, EXECUTIONS + "/services");
  }
}
