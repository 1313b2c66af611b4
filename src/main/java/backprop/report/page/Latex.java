package backprop.report.page;

import java.util.Map;

/** Plain text for LaTeX: what means something to it is escaped, and letters that its usual fonts lack are said in its words. */
final class Latex {
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            word('\\', "\\textbackslash{}"),
            word('{', "\\{"),
            word('}', "\\}"),
            word('#', "\\#"),
            word('$', "\\$"),
            word('%', "\\%"),
            word('&', "\\&"),
            word('_', "\\_"),
            word('^', "\\textasciicircum{}"),
            word('~', "\\textasciitilde{}"),
            word('<', "\\(<\\)"),
            word('>', "\\(>\\)"),
            word('"', "''"),
            word('−', "\\(-\\)"),
            word('×', "\\(\\times\\)"),
            word('÷', "\\(\\div\\)"),
            word('·', "\\(\\cdot\\)"),
            word('±', "\\(\\pm\\)"),
            word('∓', "\\(\\mp\\)"),
            word('≤', "\\(\\le\\)"),
            word('≥', "\\(\\ge\\)"),
            word('≠', "\\(\\ne\\)"),
            word('≈', "\\(\\approx\\)"),
            word('→', "\\(\\to\\)"),
            word('←', "\\(\\leftarrow\\)"),
            word('⌊', "\\(\\lfloor\\)"),
            word('⌋', "\\(\\rfloor\\)"),
            word('⌈', "\\(\\lceil\\)"),
            word('⌉', "\\(\\rceil\\)"),
            word('√', "\\(\\surd\\)"),
            word('Σ', "\\(\\Sigma\\)"),
            word('∑', "\\(\\sum\\)"),
            word('∏', "\\(\\prod\\)"),
            word('Π', "\\(\\Pi\\)"),
            word('∂', "\\(\\partial\\)"),
            word('∇', "\\(\\nabla\\)"),
            word('∘', "\\(\\circ\\)"),
            word('⊙', "\\(\\odot\\)"),
            word('∞', "\\(\\infty\\)"),
            word('∈', "\\(\\in\\)"),
            word('¬', "\\(\\neg\\)"),
            word('‖', "\\(\\Vert\\)"),
            word('′', "\\('\\)"),
            word('ᵀ', "\\(^\\top\\)"),
            word('⁻', "\\(^-\\)"),
            word('¹', "\\(^1\\)"),
            word('²', "\\(^2\\)"),
            word('³', "\\(^3\\)"),
            word('⁰', "\\(^0\\)"),
            word('⁴', "\\(^4\\)"),
            word('⁵', "\\(^5\\)"),
            word('⁶', "\\(^6\\)"),
            word('⁷', "\\(^7\\)"),
            word('⁸', "\\(^8\\)"),
            word('⁹', "\\(^9\\)"),
            word('ᶻ', "\\(^z\\)"),
            word('ᵗ', "\\(^t\\)"),
            word('ₜ', "\\(_t\\)"),
            word('ₖ', "\\(_k\\)"),
            word('ψ', "\\(\\psi\\)"),
            word('Φ', "\\(\\Phi\\)"),
            word('½', "\\(\\frac12\\)"),
            word('₀', "\\(_0\\)"),
            word('₁', "\\(_1\\)"),
            word('₂', "\\(_2\\)"),
            word('₃', "\\(_3\\)"),
            word('ₙ', "\\(_n\\)"),
            word('ᵢ', "\\(_i\\)"),
            word('ⱼ', "\\(_j\\)"),
            word('α', "\\(\\alpha\\)"),
            word('β', "\\(\\beta\\)"),
            word('γ', "\\(\\gamma\\)"),
            word('δ', "\\(\\delta\\)"),
            word('Δ', "\\(\\Delta\\)"),
            word('ε', "\\(\\varepsilon\\)"),
            word('η', "\\(\\eta\\)"),
            word('θ', "\\(\\theta\\)"),
            word('λ', "\\(\\lambda\\)"),
            word('μ', "\\(\\mu\\)"),
            word('µ', "\\(\\mu\\)"),
            word('π', "\\(\\pi\\)"),
            word('ρ', "\\(\\rho\\)"),
            word('σ', "\\(\\sigma\\)"),
            word('τ', "\\(\\tau\\)"),
            word('φ', "\\(\\varphi\\)"),
            word('ℓ', "\\(\\ell\\)"),
            word('…', "\\dots{}"),
            word('–', "--"),
            word('—', "---"),
            word('“', "``"),
            word('”', "''"),
            word('‘', "`"),
            word('’', "'"),
            word('\u00a0', "~"),
            word('\u202f', "\\,"));

    private static final int LATIN = 0x17f;

    private Latex() {}

    private static Map.Entry<Integer, String> word(char letter, String said) {
        return Map.entry((int) letter, said);
    }

    /** A letter that no usual font of LaTeX has is said as its number: a file that is not compiled is worse. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            String word = WORDS.get(letter);
            if (word != null) {
                safe.append(word);
            } else if (letter <= LATIN && (letter >= ' ' || letter == '\n')) {
                safe.appendCodePoint(letter);
            } else {
                safe.append("[U+%04X]".formatted(letter));
            }
        });
        return safe.toString();
    }
}
