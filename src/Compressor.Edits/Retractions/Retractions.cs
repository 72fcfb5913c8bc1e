using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "Make it a gif, scratch that, webm": what is taken back in mid-message leaves the text before anything is read of it. What stands before the words that
/// take something back, and what stands behind them, is read apart: a value behind them stands for the last one of its dimension, an edit for the one
/// of the same slot, and where what was to go is to stay, or is not wanted, the wish goes without another.
/// </summary>
internal static class Retractions
{
    /// <summary>Of a longer story the first ones are read.</summary>
    private const int Most = 4;

    /// <summary>Characters of a wish; what stands in more words is a story of its own.</summary>
    private const int MaxChars = 600;

    /// <param name="read">Reads a text, whatever it takes back.</param>
    public static string Without(string text, Func<string, PromptReading> read)
    {
        if (text.Length > MaxChars) return text;
        // The same words are read for several questions.
        var known = new Dictionary<string, PromptReading>(StringComparer.Ordinal);
        var from = 0;
        for (var i = 0; i < Most; i++)
        {
            if (RetractionWords.Next(RetractionWords.Flat(text), from) is not { } mark) break;
            (text, from) = new Retracting(text, mark, words => known.TryGetValue(words, out var reading) ? reading : known[words] = read(words)).Result();
        }

        return text;
    }

    private sealed class Retracting(string text, Retraction mark, Func<string, PromptReading> read)
    {
        private readonly string _flat = RetractionWords.Flat(text);

        private string Before => text[..mark.Index];

        /// <summary>The text without what is taken back, and where to look for more of it.</summary>
        public (string Text, int From) Result()
        {
            var next = Math.Max(mark.End, mark.Index + 1);
            if (string.IsNullOrWhiteSpace(Before) || read(Before) is not { IsEmpty: false } earlier) return (text, next);
            var after = text[mark.End..];
            if (Replaced(earlier, after) is { } replaced) return replaced;
            var clauses = Clauses(_flat, mark.End).ToList();
            var first = clauses.Count > 0 ? _flat[clauses[0].From..clauses[0].To] : "";
            if (LastKind(earlier) is not { } last) return (text, next);
            // One bound of a part that stays: read where the part is.
            if (last == EditKind.Trim && PartCorrections.IsIn(_flat, mark.Index)) return (text, next);

            // A reason may stand before it: "no wait, my wife wants to hear it, keep the sound".
            foreach (var clause in clauses.Take(mark.End > mark.Index ? 2 : 1))
            {
                if (Cancelled(_flat[clause.From..clause.To], earlier, last) is { } refused && Withdrawn(earlier, refused) is { } kept)
                    return Joined(kept, RetractionWords.Keeps.IsMatch(_flat[clause.From..clause.To]) ? Referred(text[clause.To..], refused) : read(text[clause.From..clause.To]).Removed.Count > 0 ? text[clause.From..] : text[clause.To..]);
                if (!read(text[clause.From..clause.To]).Edit.IsEmpty) break;
            }

            if (Value(clauses, earlier, last) is { } value) return value;
            var later = read(after);
            if (!RetractionWords.Adds.IsMatch(first))
            {
                var same = later.Edit.Kinds.Select(EditSlots.Of).Distinct().Where(slot => Contradicts(slot, earlier.Edit, later.Edit)).ToList();
                var left = same.Aggregate((string?)Before, (words, slot) => words is null ? null : words == Before ? Withdrawn(earlier, slot) : Withdrawn(read(words), slot));
                if (same.Count > 0 && left is not null) return Joined(left, after);
            }

            return mark.Cancels && IsNearest(earlier, last) && Withdrawn(earlier, EditSlots.Of(last)) is { } rest ? Joined(rest, after) : (text, next);
        }

        /// <summary>"Half the resolution? No, just 480p": what can't be done gives way to a wish about the same.</summary>
        private (string, int)? Replaced(PromptReading earlier, string after)
        {
            if (!earlier.HasRefused || Clauses(_flat[..mark.Index], 0).LastOrDefault() is not { To: > 0 } clause || !earlier.HasRefusedAt(clause.From, clause.To)) return null;
            var words = _flat[clause.From..clause.To];
            return read(after).Edit.Kinds.Any(kind => kind != EditKind.Trim && EditSlots.Mentions(kind, words)) ? Joined(text[..clause.From], after) : null;
        }

        /// <summary>It stands right before the words that cancel it; another wish that nothing is read from may stand between.</summary>
        private bool IsNearest(PromptReading earlier, EditKind last) => Clauses(_flat[..mark.Index], 0).LastOrDefault() is var clause && earlier.Sources.Of(last).Any(span => span.From < clause.To && clause.From < span.To);

        private static (string, int) Joined(string before, string after) => (before + " " + after, before.Length + 1);

        /// <summary>The kind of the wish that stands last.</summary>
        private static EditKind? LastKind(PromptReading earlier) =>
            earlier.Edit.Kinds.Where(kind => earlier.Sources.Of(kind).Count > 0).OrderByDescending(kind => earlier.Sources.Of(kind).Max(span => span.To)).Select(kind => (EditKind?)kind).FirstOrDefault();

        /// <summary>The slot that a clause takes back without another wish in its place; null: it does not.</summary>
        private EditSlot? Cancelled(string clause, PromptReading earlier, EditKind last)
        {
            var keeps = RetractionWords.Keeps.IsMatch(clause);
            if (!keeps && !RetractionWords.Refuses.IsMatch(clause)) return null;
            var named = earlier.Edit.Kinds.Where(kind => EditSlots.Mentions(kind, clause)).Select(kind => (EditKind?)kind).FirstOrDefault();
            var kind = named ?? (RetractionWords.Pronoun.IsMatch(clause) || RetractionWords.AsItIs.IsMatch(clause) ? last : null);
            if (kind is not { } cancelled || (keeps && named is null && !EditSlots.TakesAway(cancelled) && !RetractionWords.AsItIs.IsMatch(clause))) return null;
            // "Keep it square" is a wish, "leave the sound on" takes one back.
            return keeps && read(clause).Edit.Kinds.Any(own => EditSlots.Of(own) == EditSlots.Of(cancelled)) ? null : EditSlots.Of(cancelled);
        }

        /// <summary>The text in which a value stands for the last one before it.</summary>
        private (string, int)? Value(List<(int From, int To)> clauses, PromptReading earlier, EditKind last)
        {
            if (CorrectedValues.Find([.. clauses.Take(2).Select(clause => _flat[clause.From..clause.To])]) is not { } found) return null;
            var clause = clauses[found.Clauses - 1];
            // "No, I mean 0.8 speed": a wish of its own.
            var isElided = last == EditKind.Trim && (found.Value.Groups["lead"].Success || found.Value.Groups["r"].Success || CorrectedValues.SideOf(found.Value) is not null);
            if (!isElided && read(text[clause.From..clause.To]).Edit.Kinds.Any(kind => EditSlots.Of(kind) == EditSlots.Of(last))) return null;
            var (flat, before) = (_flat[..mark.Index], Before);
            if (Clauses(flat, 0).LastOrDefault() is var (from, to) && to > from && from > 0 && CorrectedValues.Complaint.IsMatch(flat[from..to])) (flat, before, earlier) = (flat[..from], before[..from], read(before[..from]));
            if (EditCatalog.All.Any(edit => EditSlots.Of(edit.Kind) != EditSlots.Of(last) && edit.Kind is not (EditKind.Size or EditKind.Compress or EditKind.Aspect or EditKind.Trim or EditKind.FrameRate or EditKind.FrameSize) && edit.Mentions.IsMatch(_flat[clause.From..clause.To]))) return null;
            foreach (var changed in CorrectedValues.Replaced(flat, before, found.Value, last == EditKind.Speed, group => text.Substring(clause.From + group.Index, group.Length)))
            {
                var now = read(changed);
                var others = earlier.Edit.Kinds.Concat(now.Edit.Kinds).Distinct().Where(kind => !Equals(EditSources.ValueOf(earlier.Edit, kind), EditSources.ValueOf(now.Edit, kind)) || EditCatalog.Of(kind).IsIn(earlier.Edit) != EditCatalog.Of(kind).IsIn(now.Edit)).Select(EditSlots.Of).Distinct().ToList();
                if (others is [_] && earlier.Edit.Kinds.Any(kind => EditSlots.Of(kind) == others[0]) && now.Edit.Kinds.Any(kind => EditSlots.Of(kind) == others[0])) return Joined(changed, text[clause.To..]);
            }

            return null;
        }

        /// <summary>The text before without the words of a slot; null: they can't be told from those of others.</summary>
        private string? Withdrawn(PromptReading earlier, EditSlot slot)
        {
            var words = earlier.Text.Source;
            var spans = earlier.Edit.Kinds.Where(kind => EditSlots.Of(kind) == slot).SelectMany(earlier.Sources.Of).ToList();
            var others = earlier.Edit.Kinds.Where(kind => EditSlots.Of(kind) != slot).ToList();
            var kept = others.SelectMany(earlier.Sources.Of).ToList();
            if (spans.Count == 0) return null;
            var left = words.ToCharArray();
            foreach (var (from, to) in Clauses(RetractionWords.Flat(words), 0))
            {
                var own = spans.Where(span => span.From < to && from < Math.Max(span.To, span.From + 1)).ToList();
                if (own.Count == 0) continue;
                if (!kept.Exists(span => span.From < to && from < Math.Max(span.To, span.From + 1))) left.AsSpan(from, to - from).Fill(' ');
                else foreach (var span in own) left.AsSpan(Math.Max(from, span.From), Math.Min(to, Math.Min(span.To, left.Length)) - Math.Max(from, span.From)).Fill(' ');
            }

            var result = new string(left);
            var now = read(result).Edit;
            return now.Kinds.Any(kind => EditSlots.Of(kind) == slot) || others.Exists(kind => !Equals(EditSources.ValueOf(earlier.Edit, kind), EditSources.ValueOf(now, kind)) || !EditCatalog.Of(kind).IsIn(now)) ? null : result;
        }

        /// <summary>"Keep it, lower it to 20 %": what was to go is what the next clause speaks of.</summary>
        private static string Referred(string after, EditSlot slot) => slot switch
        {
            EditSlot.Sound => Refers.Replace(after, "${lead}the sound", 1) is var named && named != after ? named : ElidedZh.Replace(after, "${lead}声音", 1),
            EditSlot.Title => Refers.Replace(after, "${lead}the title", 1),
            _ => after,
        };

        private static bool Contradicts(EditSlot slot, VideoEdit earlier, VideoEdit later)
        {
            var (before, after) = (earlier.Kinds.Where(kind => EditSlots.Of(kind) == slot), later.Kinds.Where(kind => EditSlots.Of(kind) == slot));
            if (slot != EditSlot.Trim) return before.Any() && after.Any() && !(before.SequenceEqual(after) && before.All(kind => Equals(EditSources.ValueOf(earlier, kind), EditSources.ValueOf(later, kind))));
            return (earlier.Trim, later.Trim) is ({ } one, { } other) && one != other
                && ((one.End is { } end && end == other.Start) || (one.Start is { } start && start == other.End) || (one.Start is not null && other.Start is not null) || (one.End is not null && other.End is not null) || (one.DropLast is not null && other.DropLast is not null) || ((one.Last ?? one.End) is not null && (other.Last ?? other.End) is not null)
                    || (one.Removed.Count > 0 && other.Removed.Count > 0) || (one.Parts.Count > 0 && other.Parts.Count > 0));
        }
    }

    private static readonly Regex Refers = new("^(?<lead>[ ,.;!?]*(?:(?:and|but|just|then|please|so|only|rather) )*(?:lower|reduce|turn|bring|raise|halve|double|boost|set|drop|make|put|cut|take|move|shrink|enlarge) )it\\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Pattern.MatchLimit);
    private static readonly Regex ElidedZh = new("^(?<lead>[ ,.;!?，。；！？、]*(?:再|就|把|也|给我|帮我|只|但|不过)*)(?=[调調降减減放拧擰压壓弄拉])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Wording Ends = Pattern.Zh("[,;!?…\n](?![0-9])|[.](?![0-9])|,(?=[0-9])(?<![0-9],)|[ ](?:and(?! a (?:half|quarter))|but|then|just|so|because|since|with|-)[ ]");

    /// <summary>The clauses of a text from a place on, without the marks between them.</summary>
    private static IEnumerable<(int From, int To)> Clauses(string flat, int from)
    {
        foreach (var end in Ends.Matches(flat).Where(end => end.Index >= from))
        {
            if (!string.IsNullOrWhiteSpace(flat[from..end.Index])) yield return (from, end.Index);
            from = end.Index + (end.Value[0] == ' ' ? 0 : end.Length);
        }

        if (from < flat.Length && !string.IsNullOrWhiteSpace(flat[from..])) yield return (from, flat.Length);
    }
}
