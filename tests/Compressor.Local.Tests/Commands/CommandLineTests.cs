using Compressor.Edits;
using Compressor.Local.Commands;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Commands;

/// <summary>What is wrong with a command is one sentence on stderr, in the user's language, with what was probably meant; nothing is begun.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("foo", "There is no command foo. See: compressor --help")]
    [InlineData("serv", "There is no command serv. Did you mean serve?")]
    [InlineData("comprss clip.mp4", "There is no command comprss. Did you mean compress?")]
    [InlineData("foo --data x", "There is no command foo. See: compressor --help")]
    [InlineData("jobs cleer --data x", "There is no command jobs cleer. Did you mean jobs clear?")]
    [InlineData("webhooks", "Say what to do: secret. See: compressor --help")]
    [InlineData("completion tcsh", "There is no shell tcsh here; choose one of bash, zsh, fish, pwsh.")]
    [InlineData("completion", "completion needs one of: bash, zsh, fish, pwsh. See: compressor completion --help")]
    [InlineData("clip.mp4 xyzzy", "\"xyzzy\" is neither a file nor a sentence that is understood; say what should happen, as \"under 25MB\" or \"half the size\".")]
    [InlineData("compress - xyzzy", "\"xyzzy\" is neither a file nor a sentence that is understood; say what should happen, as \"under 25MB\" or \"half the size\".")]
    [InlineData("none.mp4 mute", "There is no file none.mp4; check the path of the video.")]
    [InlineData("none.mp4 half", "There is no file none.mp4; check the path of the video.")]
    [InlineData("half none.mp4", "There is no file none.mp4; check the path of the video.")]
    [InlineData("静音 none.mp4", "没有文件 none.mp4；请检查视频的路径。")]
    [InlineData("--target 25MB none.mp4", "There is no file none.mp4; check the path of the video.")]
    [InlineData("--ouput x.mp4 none.mp4 half", "There is no option --ouput. Did you mean --output?")]
    [InlineData("none*.avi half", "No file matches none*.avi.")]
    [InlineData("- xyzzy", "\"xyzzy\" is neither a file nor a sentence that is understood; say what should happen, as \"under 25MB\" or \"half the size\".")]
    [InlineData("--wrong", "There is no option --wrong. See: compressor --help")]
    [InlineData("compress --wit clip.mp4", "There is no option --wit. Did you mean --with?")]
    [InlineData("compress clip.mp4 small --ouput x.mp4", "There is no option --ouput. Did you mean --output?")]
    [InlineData("compress -x clip.mp4 small", "There is no option -x. See: compressor --help")]
    [InlineData("compress", "Say which video, and what should happen: compressor compress clip.mp4 \"under 25MB\"")]
    [InlineData("compress clip.mp4", "Say what should happen: compressor compress clip.mp4 \"under 25MB\"")]
    [InlineData("compress --prompt small", "Say which video: compressor compress clip.mp4 \"under 25MB\"")]
    [InlineData("compress clip.mp4 --target banana", "--target banana is not a size; write it as 25MB or 800KiB.")]
    [InlineData("compress clip.mp4 --prompt", "--prompt needs a value: --prompt TEXT")]
    [InlineData("compress a.mp4 -p small -o -", "A terminal can't take a video; write it to a file with -o FILE.")]
    [InlineData("compress a.mp4 -p small --max-size huge", "--max-size huge is not a size; write it as 2GB or 800MiB.")]
    [InlineData("serve --port many", "--port must be a number from 0 to 65535.")]
    [InlineData("serve --port 80000", "--port must be a number from 0 to 65535.")]
    [InlineData("renderer --port -1", "--port must be a number from 0 to 65535.")]
    [InlineData("serve --urls banana", "--urls banana is no address to listen on; write it as http://0.0.0.0:8080.")]
    [InlineData("serve clip.mp4", "serve takes no \"clip.mp4\". See: compressor serve --help")]
    public async Task Bad_usage_is_told_in_one_sentence(string arguments, string sentence) =>
        Assert.Equal((ExitCodes.Usage, sentence, ""), await RunAsync(Language.English, arguments.Split(' ')));

    [Theory]
    [InlineData("serv", "没有命令 serv。是不是要用 serve？")]
    [InlineData("compress clip.mp4", "请说明要做什么：compressor compress clip.mp4 \"25MB以内\"")]
    [InlineData("serve --port many", "--port 须为 0 到 65535 之间的数字。")]
    public async Task A_Chinese_system_is_told_in_Chinese(string arguments, string sentence) =>
        Assert.Equal((ExitCodes.Usage, sentence, ""), await RunAsync(Language.Chinese, arguments.Split(' ')));

    [Theory]
    [InlineData("压缩到一半", "没有文件 none.mp4；请检查视频的路径。")]
    [InlineData("壓縮到一半", "沒有文件 none.mp4；請檢查視頻的路徑。")]
    [InlineData("to half the size", "There is no file none.mp4; check the path of the video.")]
    public async Task A_sentence_brings_its_language(string prompt, string sentence) =>
        Assert.Equal((ExitCodes.Usage, sentence, ""), await RunAsync(Language.Chinese, ["compress", "none.mp4", prompt, "--data", _folder["data"]]));

    [Theory]
    [InlineData("compress clip.mp4 half")]
    [InlineData("serve --port 0")]
    public async Task A_data_folder_that_takes_nothing_is_named(string command)
    {
        File.WriteAllText(_folder["clip.mp4"], "x");
        File.WriteAllText(_folder["file"], "x");
        var arguments = command.Split(' ').Select(argument => argument == "clip.mp4" ? _folder[argument] : argument);
        var (code, errors, _) = await RunAsync(Language.English, [.. arguments, "--data", _folder["file/data"]]);
        Assert.Equal(ExitCodes.Usage, code);
        var told = $"The data folder {_folder["file/data"]} can't be written to (";
        Assert.StartsWith(told, errors, StringComparison.Ordinal);
        Assert.EndsWith("); choose another with --data DIR.", errors, StringComparison.Ordinal);
        var seen = await RunAsync(Language.English, ["doctor", "--data", _folder["file/data"]]);
        Assert.Equal(ExitCodes.Usage, seen.Code);
        Assert.Contains(told.Replace(" ", "", StringComparison.Ordinal), string.Concat(seen.Output.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_video_is_named_and_nothing_is_begun()
    {
        Directory.CreateDirectory(_folder["films"]);
        File.WriteAllText(_folder["empty.mp4"], "");
        Assert.Contains("empty.mp4 is empty", (await RunAsync(Language.English, ["compress", _folder["empty.mp4"], "half the size", "--data", _folder["data"]])).Errors, StringComparison.Ordinal);
        Assert.Equal($"There are no videos in {_folder["films"]}; add -r to look in its folders too.", (await RunAsync(Language.English, ["compress", _folder["films"], "half the size"])).Errors);
        Assert.Equal($"No file matches {_folder["*.mp5"]}.", (await RunAsync(Language.English, ["compress", _folder["*.mp5"], "half the size"])).Errors);
        Assert.False(Directory.Exists(_folder["data"]));
    }

    [Theory]
    [InlineData("name,prompt\na.mp4,mute it\n", "file")]
    [InlineData("file,prompt\n", "no videos")]
    [InlineData("file,prompt\na.mp4,\n", "line 2")]
    [InlineData("file,prompt\nmissing.mp4,mute it\n", "missing.mp4")]
    public async Task A_list_that_cannot_be_is_told_in_a_sentence(string content, string part)
    {
        File.WriteAllText(_folder["a.mp4"], "x");
        File.WriteAllText(_folder["list.csv"], content);
        var (code, errors, _) = await RunAsync(Language.English, ["compress", _folder["list.csv"], "--data", _folder["data"]]);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(part, Assert.Single(errors.Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["data"]));
    }

    [Fact]
    public async Task Two_prompts_for_three_videos_start_nothing() => Assert.Equal(
        (ExitCodes.Usage, "There are 2 prompts for 3 videos; give one --prompt for all, or one for each, in their order.", ""),
        await RunAsync(Language.English, ["compress", "a.mp4", "b.mp4", "c.mp4", "-p", "one", "-p", "two"]));

    [Fact]
    public async Task A_wrong_setting_is_told_before_anything_begins()
    {
        File.WriteAllText(_folder["a.mp4"], "x");
        File.WriteAllText(_folder["appsettings.json"], """{"Renderer":{"Workers":0}}""");
        Assert.Equal((ExitCodes.Usage, "Renderer:Workers must be at least 1 and at most 256.", ""), await RunAsync(Language.English, ["compress", _folder["a.mp4"], "half the size", "--data", _folder.Path]));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    [InlineData("")]
    public async Task Help_is_shown_to_whom_asks_for_it_or_says_nothing(string arguments)
    {
        var (code, errors, output) = await RunAsync(Language.English, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((ExitCodes.Done, ""), (code, errors));
        Assert.Contains("compress", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_about_a_command_is_in_the_language_of_the_system()
    {
        Assert.Contains("--target", (await RunAsync(Language.English, ["help", "compress"])).Output, StringComparison.Ordinal);
        Assert.Contains("不显示进度", (await RunAsync(Language.Chinese, ["compress", "--help"])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", Language.Chinese)]
    [InlineData("zh_TW.UTF-8", Language.TraditionalChinese)]
    [InlineData("zh-Hant-HK", Language.TraditionalChinese)]
    [InlineData("de_DE.UTF-8", Language.English)]
    [InlineData("C.UTF-8", Language.English)]
    public void The_language_of_the_system_is_that_of_its_locale(string locale, Language language)
    {
        Assert.Equal(language, CommandConsole.LanguageOf(name => name == "LANG" ? locale : null));
        Assert.Equal(language, CommandConsole.LanguageOf(name => name == "LC_ALL" ? locale : "fr_FR"));
    }

    private async Task<(int Code, string Errors, string Output)> RunAsync(Language language, string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var code = await CommandLine.RunAsync(arguments, new CommandConsole(output, errors) { Language = language, IsOutputTerminal = true, IsInputTerminal = true, IsErrorTerminal = false });
        return (code, errors.ToString().TrimEnd(), output.ToString());
    }
}
