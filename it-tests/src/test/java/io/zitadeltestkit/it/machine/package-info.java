/** What tests need of the machine that they run on. */
@NullMarked
package io.zitadeltestkit.it.machine;

import org.jspecify.annotations.NullMarked;
