using Compressor.Edits.Quantities;

namespace Compressor.Edits;

/// <summary>
/// Which quantities of a text only describe: those of a clause that tells what somebody did ("I tried twice and got 61 MB"), those that another of
/// their kind outweighs that is asked for, and a size in a list of what the source is ("our quartet, 41 min, 18 GB").
/// </summary>
internal static class ToldQuantities
{
    private const QuantityKind File = QuantityKind.Size | QuantityKind.PictureSize | QuantityKind.FrameRate;

    /// <summary>Bytes, and lines; smaller ones may be a wish that is only named.</summary>
    private const double LargeFile = 100e6, LargePicture = 1440;

    public static IReadOnlySet<Quantity> Of(PromptReading reading, IReadOnlyList<RoledQuantity> quantities)
    {
        HashSet<Quantity> told = [];
        if (reading.Statements.Count < 2 || !reading.Statements.Any(one => one.Mood == Mood.Asks)) return told;
        var placed = quantities.Select(one => (one.Quantity, one.Role, one.Cued, Statement: reading.StatementAt(one.Quantity.Index, one.Quantity.Text.Length))).ToList();
        foreach (var (quantity, role, isCued, statement) in placed)
        {
            if (role != QuantityRole.Asked || statement is null) continue;
            // What stands first in its clause is cued by none of its words.
            var cued = isCued && reading.Text.SpanOf(quantity.Index, quantity.Text.Length).From > statement.From + Lead;
            if (quantity.Kind == QuantityKind.Time)
            {
                if (statement.IsPast && !Points(statement) && reading.Statements.Any(one => one.Mood == Mood.Asks && one.HasNumber)) told.Add(quantity);
                continue;
            }

            if (!File.HasFlag(quantity.Kind)) continue;
            var isWished = placed.Exists(other => other.Quantity != quantity && other.Quantity.Kind == quantity.Kind && other.Role == QuantityRole.Asked && (quantity.Kind != QuantityKind.Size || other.Quantity.Value < quantity.Value) && (other.Statement is { Mood: Mood.Asks } || (other.Cued && other.Statement is { IsTold: false }) || other.Statement is { IsDemand: true }));
            var isLarge = quantity.Kind switch { QuantityKind.Size => quantity.Value >= LargeFile, QuantityKind.PictureSize => quantity.Value >= LargePicture, _ => false };
            if (statement.IsBare)
            {
                if (!isCued) told.Add(quantity);
                continue;
            }

            if (statement.IsTold && (isWished || (!statement.IsDemand && (statement.IsPast || !cued)))) told.Add(quantity);
            else if (statement.Mood == Mood.Fragment && !cued && (isWished || (isLarge && IsListed(quantity, statement)))) told.Add(quantity);
        }

        // "1920x1080 at 50 fps": what stands beside it describes the same.
        foreach (var (quantity, role, _, statement) in placed)
        {
            if (role == QuantityRole.Asked && statement is { Mood: Mood.Fragment } && File.HasFlag(quantity.Kind) && placed.Exists(other => other.Statement == statement && told.Contains(other.Quantity) && other.Quantity.Kind != QuantityKind.Size)) told.Add(quantity);
        }

        return told;

        bool Points(Statement statement) => reading.Statements.Any(one => one.PointsBack && one.From >= statement.To);

        bool IsParted(int from, int to) => to > from && HasSentenceEnd(reading.Text.Source[from..to]);

        // A length or a picture size is named beside it.
        bool IsListed(Quantity quantity, Statement statement) => placed.Exists(other => other.Quantity.Kind != quantity.Kind && other.Quantity.Kind is QuantityKind.Time or QuantityKind.PictureSize or QuantityKind.Size or QuantityKind.Ratio
            && other.Statement is { Mood: not Mood.Asks } beside && !IsParted(Math.Min(beside.To, statement.To), Math.Max(beside.From, statement.From)) && Math.Min(Math.Abs(beside.From - statement.To), Math.Abs(statement.From - beside.To)) < Near);
    }

    private static bool HasSentenceEnd(string text) => text.AsSpan().ContainsAny('.', '!', '?');

    /// <summary>Characters.</summary>
    private const int Near = 60, Lead = 4;
}
