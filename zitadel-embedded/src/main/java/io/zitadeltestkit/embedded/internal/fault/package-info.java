/** What a call is refused with, before any wire has given it a form. */
@NullMarked
package io.zitadeltestkit.embedded.internal.fault;

import org.jspecify.annotations.NullMarked;
