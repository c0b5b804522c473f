package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is switched on or off in the instance; the one row of its table, once somebody changed it.
 *
 * @param id the row's id
 * @param flags what was set, by the name of the field
 * @param improvedPerformance names of the faster paths in the API's enumeration; null if not set
 * @param loginV2Required whether everybody signs in on the new pages; null if not set
 * @param loginV2BaseUri where those are; null for the server's own
 * @param stamp when it was made and changed
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

  /** Returns the instance's features, or those that every new instance begins with. */
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

  /** Returns whether nothing is set any more. */
  public boolean isEmpty() {
    return flags.isEmpty() && improvedPerformance == null && loginV2Required == null;
  }
}
