package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.util.Comparator;

/** The columns that lists of instances are sorted by, in both generations of the API. */
enum InstanceFieldName {
  FIELD_NAME_UNSPECIFIED,
  FIELD_NAME_ID,
  FIELD_NAME_NAME,
  FIELD_NAME_CREATION_DATE,
  UNRECOGNIZED;

  Comparator<Instance> order() {
    Comparator<Instance> byId = Comparator.comparing(Instance::id);
    return switch (this) {
      case FIELD_NAME_NAME ->
          Comparator.comparing((Instance instance) -> info(instance).name()).thenComparing(byId);
      case FIELD_NAME_CREATION_DATE ->
          Comparator.comparing((Instance instance) -> info(instance).stamp().createdAt())
              .thenComparing(byId);
      default -> byId;
    };
  }

  private static InstanceInfo info(Instance instance) {
    return InstanceInfo.of(instance.state());
  }
}
