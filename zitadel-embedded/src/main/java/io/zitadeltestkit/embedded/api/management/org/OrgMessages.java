package io.zitadeltestkit.embedded.api.management.org;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.v1.MetadataQuery;
import io.zitadeltestkit.embedded.proto.Bytes;
import io.zitadeltestkit.embedded.proto.EachItem;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisation and its metadata. */
interface OrgMessages {
  record GetMyOrgRequest() {}

  record GetOrgByDomainGlobalRequest(@Length(min = 1, max = 200) String domain) {}

  record AddOrgRequest(@Length(min = 1, max = 200) String name) {}

  record AddOrgResponse(String id, V1Details details) {}

  record UpdateOrgRequest(@Length(min = 1, max = 200) String name) {}

  record DeactivateOrgRequest() {}

  record ReactivateOrgRequest() {}

  record RemoveOrgRequest() {}

  record SetOrgMetadataRequest(
      @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500000) Bytes value) {}

  record BulkSetOrgMetadataRequest(List<Metadata> metadata) {
    record Metadata(
        @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500000) Bytes value) {}
  }

  record ListOrgMetadataRequest(@Nullable Paging query, List<MetadataQuery> queries) {}

  record GetOrgMetadataRequest(@Length(min = 1, max = 200) String key) {}

  record RemoveOrgMetadataRequest(@Length(min = 1, max = 200) String key) {}

  record BulkRemoveOrgMetadataRequest(@EachItem(min = 1, max = 200) List<String> keys) {}
}
