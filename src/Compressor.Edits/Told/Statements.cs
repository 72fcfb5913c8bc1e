namespace Compressor.Edits;

/// <summary>
/// Parts an English text into clauses and finds for each whether it asks, tells or only names something, by its subject and its verb alone, whatever
/// edit it speaks of.
/// </summary>
internal static class Statements
{
    /// <summary>Words of a subject before its verb.</summary>
    private const int SubjectWords = 6;

    public static IReadOnlyList<Statement> Of(string text)
    {
        List<Statement> found = [];
        var words = Split(text);
        for (var i = 0; i < words.Count;)
        {
            var end = i + 1;
            while (end < words.Count && !words[end].Begins) end++;
            var next = end < words.Count ? words[end].Text : "";
            var statement = Read(words[i..end], next);
            // "The lecture starts at 9:00 and ends at 10:30."
            if (statement.Mood == Mood.Fragment && found.Count > 0 && found[^1].Mood == Mood.Tells && ElidedVerb(words[i..end]) is { } verb) statement = statement with { Mood = Mood.Tells, IsPast = IsDeed(verb), IsDemand = found[^1].IsDemand };
            // "My phone shows 3840x2160 and 1.1 GB": a list that is told.
            if (statement.Mood == Mood.Fragment && found.Count > 0 && !words[i].IsParted && words[i].Text is "and" or "or" or "then") statement = found[^1] with { From = statement.From, To = statement.To, HasNumber = statement.HasNumber };
            // "Trim it so it ends when the bell rings": what goes on without a comma is part of the wish.
            if (statement.Mood == Mood.Tells && found.Count > 0 && found[^1].Mood == Mood.Asks && (words[i].IsParted ? words[i].Text == "so" && !statement.IsPast : StatementWords.GoesOn.Contains(words[i].Text))) statement = statement with { Mood = Mood.Asks };
            // "My tries at 720p and 480p both looked like soup": one verb of two subjects.
            if (statement is { Mood: Mood.Tells, HasNumber: true } && found.Count > 0 && found[^1] is { Mood: Mood.Fragment, HasNumber: true } && !words[i].IsParted && words[i].Text == "and" && i + 1 < end && char.IsAsciiDigit(words[i + 1].Text[0])) found[^1] = found[^1] with { Mood = Mood.Tells, IsPast = statement.IsPast };
            found.Add(statement);
            i = end;
        }

        return found;
    }

    private static Statement Read(List<Word> words, string next)
    {
        var statement = new Statement(words[0].From, words[^1].To, Mood.Fragment) { HasNumber = words.Exists(word => word.Text.Any(char.IsAsciiDigit)) };
        var at = 0;
        while (at < words.Count && StatementWords.Leads.Contains(words[at].Text)) at++;
        var verb = VerbOf(words, at);
        // "(That was 0:00 to 0:22)": what stands for the subject is a lead elsewhere.
        if (verb is null && at > 0 && at < words.Count && words[at - 1].Text is "that" or "which" or "who" && (StatementWords.Past.Contains(words[at].Text) || words[at].Text is "is" or "has" or "are")) verb = words[at].Text;
        if (verb is null && IsOrigin(words) && !Asks(words) && !(at < words.Count && words[at].Text != "from" && StatementWords.Imperatives.Contains(words[at].Text))) return statement with { Mood = Mood.Tells };
        // "My dad thinks it should be a square, I just need it under 25 MB".
        var isOpinion = next is "i" or "we" or "i'd" or "we'd" && words.Exists(word => word.Text is "thinks" or "reckons" or "suggests" or "prefers");
        var isOverruled = (next == "but" || isOpinion) && verb is not null && !StatementWords.Self.Contains(words[at].Text) && words.Exists(word => StatementWords.Reports.Contains(word.Text));
        // "Others should trim theirs", "my editor would have cut it".
        if (words.Exists(word => word.Text == "theirs") || (at < words.Count && words[at].Text is "others") || IsUnreal(words, at)) return statement with { Mood = Mood.Tells, IsOverruled = true };
        if (!isOverruled && (Asks(words) || (at < words.Count && StatementWords.Imperatives.Contains(words[at].Text))))
            return statement with { Mood = Mood.Asks, PointsBack = PointsBack(words), IsCommand = at < words.Count && StatementWords.Imperatives.Contains(words[at].Text) && !IsQuestion(words, at) };
        return verb is null ? statement : statement with
        {
            Mood = Mood.Tells,
            IsPast = IsDeed(verb),
            IsOfDevice = words.TakeWhile(word => word.Text != verb).Any(word => StatementWords.Devices.Contains(word.Text)),
            IsOverruled = isOverruled,
            IsDemand = !isOverruled && words.Exists(word => StatementWords.Demands.Contains(word.Text)) && !(StatementWords.Self.Contains(words[at].Text) && words.Exists(word => StatementWords.Before.Contains(word.Text))),
            IsOfPerson = (IsThird(verb) && IsPerson(words[at])) || IsOfAnother(words[at]),
        };
    }

    private static bool IsUnreal(List<Word> words, int at) =>
        at < words.Count && words[at].Text is not "you" && words.Zip(words.Skip(1)).Any(pair => pair.First.Text is "would" or "could" or "might" or "he'd" or "she'd" or "they'd" && pair.Second.Text == "have") && !words.Exists(word => word.Text is "love" or "loved" or "like" or "liked" or "preferred" or "to");

    /// <summary>"From a 1998 VHS", "recorded off TV": where the file comes from.</summary>
    private static bool IsOrigin(List<Word> words) => words.Exists(word => StatementWords.Tapes.Contains(word.Text)) || words.Zip(words.Skip(1)).Any(pair => pair.First.Text is "off" or "from" && StatementWords.Sources.Contains(pair.Second.Text));

    private static bool Asks(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (StatementWords.Wishes.Contains(words[i].Text) || (i > 0 && StatementWords.WishPairs.Contains(words[i - 1].Text + " " + words[i].Text) && !(i > 1 && StatementWords.Praise.Contains(words[i].Text) && StatementWords.Recorded.Contains(words[i - 2].Text)))) return true;
        return false;
    }

    /// <summary>"Karen", "my uncle", "everybody": who does something, as no video does.</summary>
    private static bool IsPerson(Word subject) => subject.Text is "he" or "she" or "everyone" or "everybody" or "someone" or "somebody" || StatementWords.Whos.Contains(subject.Text) || subject.IsCapital;

    /// <summary>"Tom's version", "theirs": another's file.</summary>
    private static bool IsOfAnother(Word subject) => subject.Text is "theirs" or "hers" or "his" or "others" or "their" || (subject.IsCapital && subject.Text.EndsWith("'s", StringComparison.Ordinal) && !StatementWords.Pronouns.Contains(subject.Text[..^2]));

    /// <summary>"Do I lose anything", "do people crop".</summary>
    private static bool IsQuestion(List<Word> words, int at) => words[at].Text == "do" && at + 1 < words.Count && (words[at + 1].Text is "i" or "we" or "you" or "they" || StatementWords.Whos.Contains(words[at + 1].Text));

    private static bool IsDeed(string verb) => IsPast(verb) && !StatementWords.Be.Contains(verb) && !StatementWords.Recording.Contains(verb);

    /// <summary>The verb of a clause whose subject is that of the clause before.</summary>
    private static string? ElidedVerb(List<Word> words)
    {
        var at = 0;
        while (at < words.Count && StatementWords.Leads.Contains(words[at].Text)) at++;
        if (at == 0) return words.Count > 0 && StatementWords.Past.Contains(words[0].Text) && words[0].Text is not ("cut" or "put" or "let" or "set" or "split" or "left") ? words[0].Text : null;
        return at < words.Count && words[0].Text is "and" or "but" or "then" && (StatementWords.Verbs.Contains(words[at].Text) || IsRegularPast(words[at].Text) || IsThird(words[at].Text)) ? words[at].Text : null;
    }

    /// <summary>The finite verb after a subject that begins at a word; null: there is none.</summary>
    private static string? VerbOf(List<Word> words, int at)
    {
        if (at == words.Count) return null;
        var first = words[at].Text;
        var quote = first.IndexOf('\'', StringComparison.Ordinal);
        if (quote > 0 && StatementWords.Pronouns.Contains(first[..quote])) return first[quote..] == "'s" && at + 1 < words.Count && IsPast(words[at + 1].Text) ? "is" : first[quote..];
        if (quote > 0 && first[quote..] == "'s" && at + 1 < words.Count && StatementWords.Praise.Contains(words[at + 1].Text)) return "is";
        var isPronoun = StatementWords.Pronouns.Contains(first);
        var isNoun = StatementWords.Determiners.Contains(first) || StatementWords.Whos.Contains(first) || IsOfAnother(words[at]);
        // "Rain starts at 3:15", "matron asked for 720p".
        if (!isPronoun && !isNoun && at + 1 < words.Count && first.Length > 2 && char.IsAsciiLetter(first[0]) && !StatementWords.Parts.Contains(first) && (IsThird(words[at + 1].Text) || StatementWords.BareVerbs.Contains(words[at + 1].Text))) return words[at + 1].Text;
        // "Lisa always mutes hers".
        if (words[at].IsCapital && at + 2 < words.Count && StatementWords.Adverbs.Contains(words[at + 1].Text) && IsThird(words[at + 2].Text)) return words[at + 2].Text;
        // "Tried 15 fps, looked like a puppet show": who did is left out.
        if (at < words.Count && StatementWords.Attempts.Contains(first)) return first;
        // "20 MB was still refused", "480p both looked like soup".
        if (!isPronoun && !isNoun && char.IsAsciiDigit(first[0])) return words.Skip(at + 1).Take(3).Select(word => word.Text).FirstOrDefault(word => word is "was" or "were" or "looked" or "stuttered" or "failed" or "froze" or "bounced" or "lagged" or "crashed" or "came" or "went" or "got" or "sounded" or "turned" or "took");
        if (!isPronoun && !isNoun && !words[at].IsName) return null;
        for (var i = at + 1; i < words.Count && i <= at + SubjectWords; i++)
        {
            var word = words[i].Text;
            if (StatementWords.Stops.Contains(word)) return null;
            // "My uploaded track", "three second fades".
            var isAdjective = StatementWords.Determiners.Contains(first) && i == at + 1;
            if ((StatementWords.Verbs.Contains(word) && !(StatementWords.Participles.Contains(word) && IsOfPart(words, at, i))) || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) && words[i].To - words[i].From > 2 && i + 1 < words.Count && StatementWords.AfterIs.Contains(words[i + 1].Text)) return word;
            // "Somebody left the camera running", but not "the left side".
            if (!isAdjective && word == "left" && i + 1 < words.Count && (StatementWords.Determiners.Contains(words[i + 1].Text) || StatementWords.Pronouns.Contains(words[i + 1].Text) || words[i + 1].Text is "black" or "white" or "bars" or "him" or "me" or "us" or "them")) return word;
            if (!isAdjective && IsRegularPast(word) && !StatementWords.Parts.Contains(words[at + 1].Text)) return word;
            if (!isAdjective && (isPronoun || i + 1 < words.Count) && IsThird(word)) return word;
            if (isPronoun && i == at + 1 && first is "i" or "we" or "they" or "people" && !StatementWords.Adverbs.Contains(word)) return word;
        }

        return null;
    }

    /// <summary>"The last 4 seconds put together", but not "the last app put bars there".</summary>
    private static bool IsOfPart(List<Word> words, int at, int verb) =>
        StatementWords.Parts.Contains(words[at + 1].Text) && (verb == at + 2 || words[(at + 2)..verb].Exists(word => char.IsAsciiDigit(word.Text[0]) || StatementWords.Numbers.Contains(word.Text)) || verb + 1 == words.Count);

    private static bool IsPast(string word) => IsRegularPast(word) || StatementWords.Past.Contains(word);

    private static bool IsRegularPast(string word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !StatementWords.NoPast.Contains(word);

    private static bool IsThird(string word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or '\'' or 'u') && StatementWords.Stems.Contains(Stem(word));

    private static string Stem(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith("es", StringComparison.Ordinal) && !StatementWords.Stems.Contains(word[..^1]) ? word[..^2]
        : word[..^1];

    /// <summary>"Cut that", "keep only her", "lose it", "everything before that".</summary>
    private static bool PointsBack(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (word, next) = (words[i].Text, i + 1 < words.Count ? words[i + 1].Text : "");
            if (word == "nothing" && next == "else" && (i == 0 || words[i - 1].Text is "and" or "but")) return true;
            // "Make this 50 MB" speaks of the file.
            if (StatementWords.Back.Contains(word) && !StatementWords.Files.Contains(next) && !(word is "this" or "that" && next.Length > 0 && char.IsAsciiDigit(next[0]) && words.Exists(one => one.Text is "make" or "get" or "want" or "need" or "bring" or "have"))) return true;
            if (word == "it" && (next is "" or "out" or "off" or "away" or "gone" or "please" || (i > 0 && words[i - 1].Text is "after" or "before" or "from" or "until")) && words.Exists(one => StatementWords.BackVerbs.Contains(one.Text))) return true;
        }

        return false;
    }

    private sealed record Word(int From, int To, string Text, bool Begins, bool IsParted, bool IsName, bool IsCapital);

    private static List<Word> Split(string text)
    {
        List<Word> words = [];
        var (begins, isFirst) = (true, true);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                begins |= Ends(text, i);
                isFirst |= text[i] is '.' or '!' or '?' or '\n';
                i++;
                continue;
            }

            var from = i;
            while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || (i + 1 < text.Length && (text[i] is '\'' or '’' && char.IsAsciiLetter(text[i + 1]) || text[i] is ':' or '.' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]))))) i++;
            var word = text[from..i].ToLowerInvariant().Replace('’', '\'');
            words.Add(new Word(from, i, word, begins || IsJoint(word, text, i), begins, char.IsAsciiLetterUpper(text[from]) && !isFirst && word.Length > 2, i - from > 2 && char.IsAsciiLetterUpper(text[from]) && char.IsAsciiLetterLower(text[from + 1]) && !StatementWords.Determiners.Contains(word) && !StatementWords.Pronouns.Contains(word)));
            (begins, isFirst) = (false, false);
        }

        return words;
    }

    /// <summary>"After 20 minutes" goes on with its clause, "after he ran" does not.</summary>
    private static bool IsJoint(string word, string text, int end) =>
        StatementWords.Joints.Contains(word) && !(word == "as" && end + 1 < text.Length && !StatementWords.IsSubject(WordAt(text, end + 1))) && !(word is "after" or "before" or "until" or "since" && end + 1 < text.Length && (char.IsAsciiDigit(text[end + 1]) || StatementWords.Standing.Contains(WordAt(text, end + 1))));

    private static string WordAt(string text, int from)
    {
        var to = from;
        while (to < text.Length && char.IsAsciiLetter(text[to])) to++;
        return text[from..to].ToLowerInvariant();
    }

    private static bool Ends(string text, int index) => text[index] switch
    {
        ';' or '!' or '?' or '\n' or '(' or ')' or '—' or '–' or '…' or '"' or '“' or '”' => true,
        '.' when index > 3 && text.AsSpan(index - 3, 3) is "max" or "min" or "rox" => false,
        '.' or ',' or ':' => !(index > 0 && index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1])),
        '-' => index > 0 && text[index - 1] == ' ',
        _ => false,
    };
}
