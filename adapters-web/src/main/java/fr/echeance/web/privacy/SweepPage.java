package fr.echeance.web.privacy;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

/**
 * What the sweep just did, or would do.
 *
 * @param purpose under which it looked, in words
 */
public record SweepPage(Shell shell, String purpose, SweepReport report) implements Page {}
