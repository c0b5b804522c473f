package io.zitadeltestkit.client.metadata;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;
import io.zitadeltestkit.client.search.Unsorted;

/** A query for a list of metadata, which is sorted by key. */
public final class MetadataQuery extends ListQuery<MetadataFilter, Unsorted, MetadataQuery> {
  private MetadataQuery() {}

  private MetadataQuery(Selection<MetadataFilter, Unsorted> selection) {
    super(selection);
  }

  /**
   * Asks for all metadata.
   *
   * @return a query to narrow
   */
  public static MetadataQuery all() {
    return new MetadataQuery();
  }

  @Override
  protected MetadataQuery with(Selection<MetadataFilter, Unsorted> changed) {
    return new MetadataQuery(changed);
  }
}
