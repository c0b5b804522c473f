package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;

/** The rule of instances' names, for every generation of the API. */
public final class InstanceNames {
  private InstanceNames() {}

  /** Renames an instance; the same name changes nothing. */
  public static Stamp rename(Tx tx, String name) {
    String trimmed = name.strip();
    if (trimmed.isEmpty()) {
      throw Fault.invalidArgument("INST-092mid", "Errors.Invalid.Argument");
    }
    if (!InstanceInfo.isIn(tx.state())) {
      throw Fault.notFound("INST-nuso2m", "Errors.Instance.NotFound");
    }
    InstanceInfo info = InstanceInfo.of(tx.state());
    if (info.name().equals(trimmed)) {
      return info.stamp();
    }
    return tx.put(InstanceInfo.TABLE, info.with(b -> b.name(trimmed).stamp(tx.changed(info))))
        .stamp();
  }
}
