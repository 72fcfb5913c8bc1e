using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>Words beside a quantity that tell its role.</summary>
/// <param name="Role">What such a quantity is.</param>
/// <param name="Kinds">What the cue is used of.</param>
/// <param name="Before">What the sentence must end with before it; null: anything.</param>
/// <param name="After">What must follow it; null: anything.</param>
internal sealed record RoleCue(QuantityRole Role, QuantityKind Kinds, Wording? Before, Wording? After)
{
    /// <summary>Holds only where the sentence asks for something else: "a 30 second clip" alone is a wish.</summary>
    public bool IsWeak { get; init; }

    public static RoleCue When(QuantityRole role, QuantityKind kinds, string? before = null, string? after = null, bool weak = false) =>
        new(role, kinds, before is null ? null : Pattern.Ending(before), after is null ? null : Pattern.Beginning(after)) { IsWeak = weak };

    public bool Fits(QuantityKind kind, string before, string after) =>
        Kinds.HasFlag(kind) && (Before?.IsMatch(before) ?? true) && (After?.IsMatch(after) ?? true);
}
