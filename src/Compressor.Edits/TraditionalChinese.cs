using System.Text;

namespace Compressor.Edits;

/// <summary>Writes our own sentences in traditional characters. A table of what occurs in them, not a converter of any text: a test holds it against every sentence there is.</summary>
public static class TraditionalChinese
{
    /// <summary>Words in which a character has another form than in most.</summary>
    private static readonly (string Simplified, string Traditional)[] Words =
    [
        ("复制", "複製"), ("重复", "重複"), ("制作", "製作"), ("尽量", "儘量"), ("联系", "聯繫"), ("日志", "日誌"), ("面条", "麵條"), ("干净", "乾淨"), ("松手", "鬆手"),
    ];

    /// <summary>Simplified and traditional characters in turn.</summary>
    private static readonly CharacterTable Characters = new(
        "该該执執丢丟弃棄废廢着著马馬视視频頻请請检檢称稱后後试試选選择擇结結复復载載无無码碼画畫转轉换換为為声聲没沒发發动動图圖过過长長于於杂雜缩縮压壓个個务務带帶减減余餘输輸说說么麼内內简簡处處数數据據传傳边邊设設这這里裡种種报報错錯误誤开開编編辑輯问問题題续續标標将將范範围圍点點删刪会會话話断斷积積账賬户戶费費继繼当當导導级級锁鎖几幾钟鐘连連见見"
        + "败敗时時进進读讀写寫盘盤权權运運从從号號响響应應机機网網页頁录錄头頭类類体體须須单單储儲达達链鏈获獲给給键鍵项項对對损損坏壞询詢状狀态態变變订訂阅閱签簽节節质質样樣还還间間够夠条條轨軌许許帧幀经經队隊确確认認冻凍乐樂顺順针針静靜调調组組现現环環闪閃蓝藍约約仅僅档檔电電课課议議礼禮毕畢业業赛賽纪紀广廣顶頂让讓规規预預额額"
        + "别別刚剛优優显顯宽寬云雲丝絲观觀赞贊员員学學块塊线線纤纖占佔总總计計摄攝竖豎横橫尽盡暂暫办辦张張镜鏡凭憑册冊络絡绝絕缘緣访訪讲講证證颠顛准準两兩叠疊启啟闭閉听聽宁寧实實测測滤濾渐漸独獨灯燈热熱爱愛盖蓋离離绿綠红紅细細终終统統维維绪緒罚罰职職联聯脑腦虑慮补補装裝览覽触觸译譯评評识識词詞详詳语語谁誰货貨购購贝貝负負责責贴貼"
        + "资資轮輪软軟轻輕较較辅輔迟遲适適逻邏邮郵释釋铃鈴铺鋪门門闲閒阵陣际際随隨难難顿頓颜顏风風飞飛饱飽验驗鲜鮮麦麥黄黃齐齊齿齒龄齡万萬与與专專东東严嚴丰豐临臨举舉义義乡鄉书書买買产產亲親仓倉价價众眾伟偉侧側关關兴興养養冲衝决決况況净淨凑湊划劃则則创創剂劑剧劇劝勸励勵劲勁势勢匀勻区區医醫协協双雙叙敘吗嗎呜嗚团團园園场場垫墊墙牆"
        + "备備夹夾奖獎妈媽孙孫宝寶宾賓寻尋尔爾层層岁歲岛島帅帥师師帐帳帮幫并並库庫弹彈强強归歸径徑忆憶忧憂怀懷恶惡惊驚惯慣愿願戏戲战戰扫掃扩擴扬揚护護担擔拟擬拥擁挂掛挡擋捡撿掷擲摆擺敌敵旧舊旷曠晓曉晕暈杀殺来來极極构構枪槍栏欄树樹桥橋楼樓欢歡欧歐残殘毁毀汇匯汉漢汤湯沟溝泽澤洁潔浅淺浓濃温溫湾灣满滿滞滯灭滅灵靈炼煉烟煙烦煩烧燒犹猶"
        + "狭狹猎獵献獻疗療盐鹽监監盗盜矿礦砖磚础礎祸禍稳穩穷窮竞競笔筆筛篩粮糧紧緊纠糾纯純纲綱纳納纸紙纹紋练練绍紹绕繞绘繪绩績绵綿综綜缓緩罗羅罢罷聪聰肃肅胜勝胶膠脚腳脱脫脸臉舱艙艺藝苏蘇药藥虽雖虚虛蚀蝕衔銜袭襲觉覺讨討训訓记記论論诉訴诊診诗詩诚誠谈談谢謝谱譜贡貢财財贩販贫貧贯貫贵貴贺賀赏賞赔賠赖賴赚賺赵趙趋趨跃躍践踐车車轴軸辆輛"
        + "辉輝辽遼迁遷迈邁远遠违違递遞遗遺邻鄰郑鄭鉴鑒钉釘钓釣钢鋼钥鑰钱錢铁鐵铜銅银銀销銷锅鍋锐銳镇鎮闯闖闷悶闹鬧闻聞阳陽阴陰阶階陆陸陈陳险險隐隱腾騰参參历歷浏瀏");

    /// <summary>Traditional characters, each followed by the simplified one, for reading what people write.</summary>
    internal static IEnumerable<string> Pairs => Characters.Reversed;

    /// <param name="simplified">A sentence of ours.</param>
    public static string Of(string simplified)
    {
        var text = new StringBuilder(simplified);
        // Words first: their characters then have no simplified form left.
        foreach (var (from, to) in Words) text.Replace(from, to);
        for (var i = 0; i < text.Length; i++) text[i] = Characters.Of(text[i]) ?? text[i];
        return text.ToString();
    }

    /// <summary>Whether a character is written so only in simplified Chinese: the table's own, without those that both scripts use.</summary>
    internal static bool IsSimplified(char c) => Characters.Of(c) is { } traditional && traditional != c && !SharedForms.Contains(c);

    /// <summary>Characters that traditional Chinese also has, with a meaning of their own.</summary>
    private const string SharedForms = "后里余于几干划准份云占只范志制复别冲斗伙";
}
