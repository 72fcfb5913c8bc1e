using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Estimates;

/// <summary>Another sentence that would serve the user better.</summary>
/// <param name="Text">For a button: "Use 90 MB".</param>
/// <param name="Prompt">The whole sentence that it stands for.</param>
public sealed record Suggestion(string Text, string Prompt)
{
    /// <summary>The same with room enough for what it asks.</summary>
    /// <param name="edit">What is asked for.</param>
    /// <param name="bytes">At least so many.</param>
    internal static Suggestion Larger(VideoEdit edit, long bytes, Language language)
    {
        var size = ByteSize.AtLeast(bytes);
        var others = edit.Ask(edit.Kinds.Except([EditKind.Size, EditKind.Compress]), language);
        var under = language.Say($"Make it under {size}.", $"压缩到 {size} 以内。");
        return new(language.Say($"Use {size}", $"用 {size}"), others.Length == 0 ? under : string.Join(language.Say(" ", ""), under, others));
    }

    internal static Suggestion Half(Language language) => new(language.Say("Half the size", "缩小一半"), language.Say("Make it half the size.", "压缩到一半大小。"));
}
