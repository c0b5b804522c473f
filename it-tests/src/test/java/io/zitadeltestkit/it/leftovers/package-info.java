/** Many runs of a suite, and builds at the same time, leave nothing on a server or a machine. */
@NullMarked
package io.zitadeltestkit.it.leftovers;

import org.jspecify.annotations.NullMarked;
