using System.Runtime.CompilerServices;

namespace Compressor.Edits;

/// <summary>A language, and script, that people write to us in, and read from us. Written to histories by name.</summary>
public enum Language
{
    English,

    /// <summary>In simplified characters.</summary>
    Chinese,
    TraditionalChinese,
}

public static class Languages
{
    public static bool IsChinese(this Language language) => language is not Language.English;

    /// <summary>The sentence in this language.</summary>
    /// <param name="chinese">In simplified characters.</param>
    public static string Say(this Language language, string english, string chinese) => language switch
    {
        Language.English => english,
        Language.Chinese => chinese,
        _ => TraditionalChinese.Of(chinese),
    };

    /// <summary>The same; values in the sentence (file names, the user's own words) keep their characters.</summary>
    public static string Say(this Language language, string english, [InterpolatedStringHandlerArgument(nameof(language))] ChineseText chinese) =>
        language.IsChinese() ? chinese.ToString() : english;
}
