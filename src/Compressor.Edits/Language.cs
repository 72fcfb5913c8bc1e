namespace Compressor.Edits;

/// <summary>A language that people write to us in, and read from us.</summary>
public enum Language
{
    English,
    Chinese,
}

public static class Languages
{
    /// <summary>The sentence in this language.</summary>
    public static string Say(this Language language, string english, string chinese) => language is Language.Chinese ? chinese : english;
}
