package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.validation.Length;

/**
 * {@code zitadel.filter.v2.IDFilter}.
 *
 * @param id the id that must be equal
 */
public record IDFilter(@Length(max = 200) String id) {}
