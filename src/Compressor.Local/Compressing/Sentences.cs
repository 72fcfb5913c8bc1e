using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Local.Compressing;

/// <summary>Tells the sentence from the files among a command's arguments, since it may stand without --prompt.</summary>
internal static class Sentences
{
    /// <param name="inputs">Files, folders and patterns; the first or the last may be the sentence, where there is no --prompt.</param>
    /// <param name="target">A size, as "25MB"; null: none.</param>
    /// <exception cref="UsageException">The size is none, or a sentence has one of its own.</exception>
    public static (IReadOnlyList<string> Inputs, IReadOnlyList<string> Prompts) Split(IReadOnlyList<string> inputs, IReadOnlyList<string> prompts, string? target)
    {
        if (prompts.Count == 0 && inputs.Count > 0)
        {
            if (IsSentence(inputs[^1])) (inputs, prompts) = ([.. inputs.SkipLast(1)], [inputs[^1]]);
            else if (inputs.Count > 1 && IsSentence(inputs[0])) (inputs, prompts) = ([.. inputs.Skip(1)], [inputs[0]]);
        }

        if (target is null) return prompts.Count == 0 && inputs.Count > 1 && IsNeither(inputs[^1]) ? throw NotUnderstood(inputs[^1]) : (inputs, prompts);
        if (PromptReader.Read(Under(target, Language.English)).Edit.Size is not { Bytes: > 0 })
            throw new UsageException(language => language.Say($"--target {target} is not a size; write it as 25MB or 800KiB.", $"--target {target} 不是大小；请写成 25MB 或 800KiB。"));
        return (inputs, prompts.Count == 0 ? [Under(target, Language.English)] : [.. prompts.Select(prompt => WithTarget(prompt, target))]);
    }

    /// <summary>Neither a file, nor a pattern of files, nor the name of one that is missing.</summary>
    public static bool IsSentence(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text == InputPaths.Stream || Path.Exists(text) || InputPaths.IsList(text)) return false;
        var extension = Path.GetExtension(text);
        if (extension.Length > 1 && !extension.Any(char.IsWhiteSpace) && MediaFormats.Find(extension[1..]) is not null && Path.GetFileNameWithoutExtension(text) is { Length: > 0 } stem && !char.IsWhiteSpace(stem[^1]))
            return false;
        if (text.Trim().Any(char.IsWhiteSpace)) return true;
        return text.IndexOfAny([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar, '*']) < 0 && !PromptReader.Read(text).IsEmpty;
    }

    /// <summary>A word that names no file and asks for nothing.</summary>
    private static bool IsNeither(string text) => text != InputPaths.Stream && !Path.Exists(text) && !Path.HasExtension(text) && text.IndexOfAny([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar, '*', '?']) < 0;

    private static UsageException NotUnderstood(string text) => new(language => language.Say(
        $"\"{text}\" is neither a file nor a sentence that is understood; say what should happen, as \"under 25MB\" or \"half the size\".",
        $"“{text}”既不是文件，也不是能理解的要求；请说明要做什么，如“25MB以内”或“压缩到一半大小”。"));

    public static UsageException Missing() => new(language => language.Say(
        "Say what should happen: compressor compress clip.mp4 \"under 25MB\"", "请说明要做什么：compressor compress clip.mp4 \"25MB以内\""));

    private static string WithTarget(string prompt, string target)
    {
        var request = PromptReader.Read(prompt);
        if (request.Edit.Size is not null)
            throw new UsageException(language => language.Say($"The sentence says how large it may be already; leave out --target {target}.", $"这句话已说明大小；请去掉 --target {target}。")) { Language = request.Language };
        return string.IsNullOrWhiteSpace(prompt) ? Under(target, request.Language) : prompt.TrimEnd(' ', '.', '。') + request.Language.Say(", ", "，") + Under(target, request.Language);
    }

    private static string Under(string target, Language language) => language.Say($"under {target}", $"{target}以内");
}
