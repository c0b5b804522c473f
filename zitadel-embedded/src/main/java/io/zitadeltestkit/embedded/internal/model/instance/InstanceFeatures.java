package io.zitadeltestkit.embedded.internal.model.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The features of the instance; the only row of its table, which exists once it was changed.
 *
 * @param id the row's id
 * @param flags the features that were set, by the name of the field
 * @param improvedPerformance names of the faster paths in the API's enumeration; null if not set
 * @param loginV2Required whether all sign in on the new pages; null if not set
 * @param loginV2BaseUri the URL of those pages; null for the server's own
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record InstanceFeatures(
    String id,
    Map<String, Boolean> flags,
    @Nullable List<String> improvedPerformance,
    @Nullable Boolean loginV2Required,
    @Nullable String loginV2BaseUri,
    Stamp stamp)
    implements Entity, InstanceFeaturesBuilder.With {
  private static final String ROW = "features";

  /** The table. */
  public static final Table<InstanceFeatures> TABLE =
      Table.of("instance_features", InstanceFeatures.class);

  /** Returns the instance's features, or the defaults of a new instance. */
  public static InstanceFeatures of(State state) {
    return state
        .find(TABLE, ROW)
        .orElseGet(
            () ->
                new InstanceFeatures(
                    ROW,
                    Map.of("loginDefaultOrg", true, "consoleUseV2UserApi", true),
                    null,
                    true,
                    null,
                    InstanceInfo.of(state).stamp()));
  }

  /** {@return whether all sign in on the new pages; not after the features were reset} */
  public boolean requiresNewPages() {
    return Boolean.TRUE.equals(loginV2Required);
  }

  /** Returns whether nothing is set any more. */
  public boolean isEmpty() {
    return flags.isEmpty() && improvedPerformance == null && loginV2Required == null;
  }
}
