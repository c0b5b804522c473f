package io.zitadeltestkit.embedded.internal.api.metadata;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationMetadata;
import io.zitadeltestkit.embedded.internal.model.user.UserMetadata;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.metadata.v1.Metadata}.
 *
 * @param details when the entry was created and changed, and its owner
 * @param key the key
 * @param value the value
 */
public record MetadataV1(DetailsV1 details, String key, Bytes value) {
  /**
   * The answer with one entry.
   *
   * @param metadata the entry
   */
  public record GetResponse(MetadataV1 metadata) {}

  /**
   * A page of entries.
   *
   * @param details how many there are
   * @param result the entries
   */
  public record ListResponse(ListDetailsV1 details, List<MetadataV1> result) {}

  /** Of an entry of a user. */
  public static MetadataV1 of(UserMetadata entry, String orgId) {
    return of(entry.stamp(), orgId, entry.key(), entry.base64());
  }

  /** Of an entry of an organization. */
  public static MetadataV1 of(OrganizationMetadata entry) {
    return of(entry.stamp(), entry.orgId(), entry.key(), entry.base64());
  }

  private static MetadataV1 of(Stamp stamp, String orgId, String key, String base64) {
    return new MetadataV1(DetailsV1.of(stamp, orgId), key, Bytes.fromBase64(base64));
  }

  /** Makes a page of the entries, in their order. */
  public static ListResponse list(
      Call call, Stream<MetadataV1> all, List<MetadataQueryV1> queries, @Nullable Paging paging) {
    Listing<MetadataV1> page =
        PagesV1.asTheyStand(
            all.sorted(Comparator.comparing(MetadataV1::key)),
            entry -> queries.stream().allMatch(query -> query.matches(entry.key())),
            paging);
    return new ListResponse(ListDetailsV1.of(call, page), page.items());
  }
}
