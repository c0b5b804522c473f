package io.zitadeltestkit.embedded.api.instance;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.model.Stamp;
import io.zitadeltestkit.embedded.model.Tx;

/** The rule of instances' names, for every generation of the API. */
public final class InstanceNames {
  private InstanceNames() {}

  /** Gives an instance another name; nothing changes if it is the same. */
  public static Stamp rename(Tx tx, String name) {
    String trimmed = name.strip();
    if (trimmed.isEmpty()) {
      throw Fault.invalidArgument("INST-092mid", "Errors.Invalid.Argument");
    }
    InstanceInfo info = InstanceInfo.of(tx.state());
    return info.name().equals(trimmed)
        ? info.stamp()
        : tx.put(InstanceInfo.TABLE, info.with(b -> b.name(trimmed).stamp(tx.changed(info))))
            .stamp();
  }
}
