namespace Compressor.Bench.Clips;

/// <summary>What computers draw: few colours, sharp edges, text.</summary>
internal static class DrawnClips
{
    private const string Mono = "font=DejaVu Sans Mono:expansion=none";
    private const string Sans = "font=DejaVu Sans:expansion=none";
    private const string Serif = "font=DejaVu Serif:expansion=none";

    public static IReadOnlyList<ClipRecipe> All { get; } =
    [
        new("slides", 16, Slides(), Sounds.Speech, "-crf", "20"),
        new("screen", 12, Screen(), null, "-crf", "20"),
        new("terminal", 10, Terminal(), Sounds.Silence, "-crf", "20"),
        new("document", 10, Document(), null, "-crf", "20") { Inputs = [ClipRecipe.Scene(0), ClipRecipe.Scene(1)] },
        new("credits", 10, Credits(), Sounds.Music, "-crf", "20"),
        new("cartoon", 10, Cartoon(), Sounds.Music, "-crf", "18"),
    ];

    private static string Slides()
    {
        var pages = Enumerable.Range(0, 5).Select(i => (Number: i, When: $"enable='between(t,{3.2 * i:0.0},{(3.2 * i) + 3.19:0.00})'"));
        return "color=white:s=1280x720:r=30,drawbox=x=0:y=0:w=iw:h=96:color=0x24508c:t=fill,"
            + string.Join(',', pages.Select(page =>
                $"drawtext={Sans}:textfile=title{page.Number}.txt:x=60:y=28:fontsize=40:fontcolor=white:{page.When},drawtext={Sans}:textfile=slide{page.Number}.txt:x=80:y=150:fontsize=26:fontcolor=0x202020:{page.When}"))
            + ",drawbox=x=900:y=480:w=60:h=160:color=0xd04020:t=fill:enable='between(t,6.4,12.8)',drawbox=x=980:y=400:w=60:h=240:color=0x2060a0:t=fill:enable='between(t,6.4,12.8)'"
            + ",drawbox=x=1060:y=540:w=60:h=100:color=0x30a050:t=fill:enable='between(t,6.4,12.8)'[v]";
    }

    /// <summary>Code that is scrolled in bursts, up to 28 pixels a frame, beside a list of files.</summary>
    private static string Screen()
    {
        const string scroll = "y='70-floor(420*(t-sin(PI*t/2)/(PI/2)))'";
        return $"color=0x1e1e1e:s=1280x720:r=30,drawtext={Mono}:textfile=code.txt:x=260:{scroll}:fontsize=17:line_spacing=5:fontcolor=0xd4d4d4,"
            + $"drawtext={Mono}:textfile=keywords.txt:x=260:{scroll}:fontsize=17:line_spacing=5:fontcolor=0x569cd6,"
            + "drawbox=x=0:y=0:w=iw:h=40:color=0x3c3c3c:t=fill,drawbox=x=0:y=40:w=240:h=680:color=0x252526:t=fill,"
            + $"drawtext={Sans}:textfile=files.txt:x=20:y=60:fontsize=15:line_spacing=6:fontcolor=0xcccccc,"
            + "drawbox=x='600+200*sin(t*2)':y='360+100*cos(t*3)':w=10:h=16:color=white:t=fill[v]";
    }

    /// <summary>A log that jumps by whole lines.</summary>
    private static string Terminal() =>
        $"color=black:s=1280x720:r=30,drawtext={Mono}:textfile=log.txt:x=10:y='660-22*floor(14*(t+0.4*sin(2*t)))':fontsize=16:line_spacing=3:fontcolor=0xd0d0d0,"
        + "drawbox=x=0:y=680:w=iw:h=40:color=black:t=fill,drawbox=x=10:y=690:w=9:h=18:color=0x40ff40:t=fill:enable='lt(mod(t,1),0.5)'[v]";

    /// <summary>A white page with pictures that scrolls smoothly.</summary>
    private static string Document() =>
        $"color=white:s=1280x720:r=30,drawtext={Serif}:textfile=prose.txt:x=120:y='40-floor(90*t)':fontsize=22:line_spacing=8:fontcolor=0x101010[text];"
        + Still(0, "480:270", "a") + Still(1, "480:270", "b")
        + "[text][a]overlay=x=700:y='260-floor(90*t)':shortest=1[one];[one][b]overlay=x=120:y='820-floor(90*t)':shortest=1[v]";

    private static string Credits() =>
        $"color=black:s=1280x720:r=24,drawtext={Mono}:textfile=names.txt:x=(w-text_w)/2:y='500-floor(70*t)':fontsize=18:line_spacing=12:fontcolor=white[v]";

    private static string Cartoon() =>
        Disc(90, "255", "220", "60", "sun") + Disc(60, "220", "60", "50", "ball") + Disc(45, "60", "90", "210", "other") + Disc(70, "250", "250", "250", "cloud")
        + "color=0x8fd0ff:s=960x540:r=25,drawbox=x=0:y=400:w=iw:h=140:color=0x58b848:t=fill,drawbox=x='mod(60*t,1200)-200':y=330:w=180:h=110:color=0xa05828:t=fill[sky];"
        + "[sky][sun]overlay=x=740:y=30[s1];[s1][cloud]overlay=x='mod(40*t,1100)-140':y=60[s2];[s2][ball]overlay=x='80+70*t':y='280-150*abs(sin(3*t))'[s3];"
        + "[s3][other]overlay=x='800-90*t':y='330-60*abs(sin(5*t))'[v]";

    /// <summary>A disc with a black outline, over and over.</summary>
    private static string Disc(int radius, string red, string green, string blue, string name)
    {
        var distance = $"hypot(X-{radius},Y-{radius})";
        string Fill(string value) => $"'if(lt({distance},{radius - 6}),{value},0)'";
        return $"color=black:s={2 * radius}x{2 * radius}:r=25:d=0.04,format=rgba,geq=r={Fill(red)}:g={Fill(green)}:b={Fill(blue)}:a='if(lt({distance},{radius - 1}),255,0)',loop=-1:1,setpts=N/25/TB[{name}];";
    }

    private static string Still(int input, string size, string name) => $"[{input}]scale={size},loop=-1:1,setpts=N/30/TB[{name}];";
}
