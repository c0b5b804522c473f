package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.operation.Call;

/**
 * Permission checks for instances: users of the system API need its permission, others that of the
 * instance.
 */
final class InstanceAccess {
  private InstanceAccess() {}

  static void requireRead(Call call) {
    require(call, "system.instance.read", "iam.read");
  }

  static void requireWrite(Call call) {
    require(call, "system.instance.write", "iam.write");
  }

  private static void require(Call call, String ofSystem, String ofInstance) {
    if (!call.may(call.instance().id(), "", ofSystem)) {
      call.requireOnInstance(ofInstance);
    }
  }
}
