using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What is done with a message (docs/nemo-api.md, "What the user says → what is done"). Only <see cref="Message"/> opens a stream.</summary>
public enum Intent
{
    Export,
    Credits,
    Status,
    Upload,
    Message,
}

/// <summary>
/// Routes a message, clause by clause: "looks great! download pls" is a courtesy and a command. A message is a command if all its clauses are that
/// command or courtesies; anything else, and any edit, goes to the backend whatever keywords it holds ("reduce the download size").
/// </summary>
public static class IntentRouter
{
    /// <summary>Commands are short.</summary>
    private const int MaxChars = 300;

    private static readonly Wording Sentences = new(@"[!?;~…]+|\.(?![a-z0-9])", RegexOptions.CultureInvariant, Pattern.MatchLimit);
    private static readonly Wording Commas = new("[,:]|(?<= )-(?= )", RegexOptions.CultureInvariant, Pattern.MatchLimit);
    private static readonly Wording HanSpaces = new(@"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])", RegexOptions.CultureInvariant, Pattern.MatchLimit);
    private static readonly Wording Signs = new(@"\p{So}|\p{Cs}|\ufe0f", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    public static Intent Route(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxChars) return Intent.Message;
        try
        {
            return RegexRetry.Run(() => Read(text));
        }
        catch (RegexMatchTimeoutException)
        {
            // Nothing so twisted is a command.
            return Intent.Message;
        }
    }

    private static Intent Read(string text)
    {
        var sentences = Sentences.Split(new FoldedText(Signs.Replace(text, "")).ToString()).Select(Squeezed).Where(sentence => sentence.Length > 0).ToList();
        var questions = sentences.ToLookup(QuestionWords.Asked);
        var others = questions[null].ToList();
        List<Intent?> said = [.. sentences.Select(QuestionWords.Asked).Where(intent => intent is not null), .. others.SelectMany(Said)];
        // "Is it ready? Send it to me.": both are done by what comes last.
        var command = said.Count > 0 && said.TrueForAll(intent => intent is not null and not Intent.Message) ? said[^1]!.Value : RoutedWords.Find(string.Join(". ", sentences) + (text.Contains('?', StringComparison.Ordinal) || text.Contains('？', StringComparison.Ordinal) ? "?" : "")) ?? Intent.Message;

        // Whether an edit is asked for as well is looked at last: to read all that can be asked takes longest, and most messages are no command anyway.
        return command is Intent.Message || IsEdit() ? Intent.Message : command;

        bool IsEdit()
        {
            var wished = others.Select(WithoutAsides).Where(sentence => sentence.Length > 0).ToList();
            return wished.Count > 0 && Holds(PromptReader.Read(wished.SequenceEqual(sentences) ? text : string.Join(". ", wished)));
        }
    }

    /// <summary>The commands of a sentence, without its courtesies; null: a clause that is neither.</summary>
    private static IEnumerable<Intent?> Said(string sentence)
    {
        if (CommandWords.Commanded(sentence) is { } whole) return [whole];
        return Clauses(sentence).Where(clause => !CommandWords.IsCourtesy(clause)).Select(clause => (Clause: clause, Intent: CommandWords.Commanded(clause) ?? QuestionWords.Asked(clause)))
            .Where(said => said.Intent is not null || !AsideWords.IsAside(said.Clause)).Select(said => said.Intent);
    }

    /// <summary>What is told beside a command has numbers ("for ten minutes") that ask for nothing.</summary>
    private static string WithoutAsides(string sentence)
    {
        var clauses = Clauses(sentence).ToList();
        var kept = clauses.FindAll(clause => !AsideWords.IsAside(clause));
        return kept.Count == clauses.Count ? sentence : string.Join(", ", kept);
    }

    private static IEnumerable<string> Clauses(string sentence) => Commas.Split(sentence).Select(clause => clause.Trim(' ', '"', '\'')).Where(clause => clause.Length > 0);

    /// <summary>"Export it as mp4" names what comes out anyway.</summary>
    private static bool Holds(EditRequest request) => !request.IsUnread && (
        (request.Edit is { Format.Name: "mp4" } ? !(request with { Edit = request.Edit with { Format = null } }).IsEmpty : !request.IsEmpty) || request.Problems.Count > 0);

    private static string Squeezed(string sentence) => HanSpaces.Replace(sentence, "").Trim(' ', ',', '"', '\'', ')', '(', '-');
}
